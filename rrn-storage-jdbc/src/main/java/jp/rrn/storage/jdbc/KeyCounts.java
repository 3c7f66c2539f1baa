package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.rrn.history.MessageId;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;

/** Counts the rows of many keys, with one question about all of a kind that batches are made of. */
final class KeyCounts {
  private final Handle handle;
  private final Map<Key, Integer> counts = new HashMap<>();

  private KeyCounts(Handle handle) {
    this.handle = handle;
  }

  static Map<Key, Integer> of(Handle handle, Collection<? extends Key> keys) {
    KeyCounts counted = new KeyCounts(handle);
    List<Key.OfHistory> histories = new ArrayList<>();
    List<Key.OfMessage> messages = new ArrayList<>();
    List<Key.OfHolder> holders = new ArrayList<>();
    for (Key key : keys) {
      counted.counts.put(key, 0);
      if (key instanceof Key.OfHistory history) {
        histories.add(history);
      } else if (key instanceof Key.OfMessage message) {
        messages.add(message);
      } else if (key instanceof Key.OfHolder holder) {
        holders.add(holder);
      } else {
        counted.counts.put(key, ((Key.Single) key).count(handle));
      }
    }
    counted.histories(histories);
    counted.messages(messages);
    for (NumberKind kind : NumberKind.values()) {
      counted.holders(kind, holders.stream().filter(holder -> holder.kind() == kind).toList());
    }
    return counted.counts;
  }

  private void histories(List<Key.OfHistory> keys) {
    count(
        "select subject, max(sequence) from history_entry where subject = any(?) group by subject",
        row -> counts.put(new Key.OfHistory(new Subject(row.getLong(1))), row.getInt(2)),
        keys,
        List.of(key -> key.subject().value()));
  }

  private void messages(List<Key.OfMessage> keys) {
    count(
        "select m.message_high, m.message_low from unnest(?, ?) as asked (high, low)"
            + " join change_message m"
            + " on m.message_high = asked.high and m.message_low = asked.low",
        row -> counts.put(new Key.OfMessage(new MessageId(row.getLong(1), row.getLong(2))), 1),
        keys,
        List.of(key -> key.messageId().high(), key -> key.messageId().low()));
  }

  private void holders(NumberKind kind, List<Key.OfHolder> keys) {
    count(
        "select subject, max(place) from ledger_holding where kind = '"
            + ClaimRow.code(kind)
            + "' and subject = any(?) group by subject",
        row -> counts.put(new Key.OfHolder(kind, new Subject(row.getLong(1))), row.getInt(2)),
        keys,
        List.of(key -> key.subject().value()));
  }

  private <K> void count(
      String query, PlainJdbc.Reader<?> reader, List<K> keys, List<ToLongFunction<K>> parts) {
    if (!keys.isEmpty()) {
      List<long[]> columns =
          parts.stream().map(part -> keys.stream().mapToLong(part).toArray()).toList();
      PlainJdbc.list(handle, query, reader, columns);
    }
  }
}

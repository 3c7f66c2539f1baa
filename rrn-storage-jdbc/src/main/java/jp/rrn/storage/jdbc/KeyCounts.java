package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;

/** Counts the rows of many keys, with one question about all of a kind that batches are made of. */
final class KeyCounts {
  private record Counted(Key key, int rows) {}

  private KeyCounts() {}

  static Map<Key, Integer> of(Handle handle, Collection<? extends Key> keys) {
    Map<Key, Integer> counts = new HashMap<>();
    List<Key.OfHistory> histories = new ArrayList<>();
    List<Key.OfMessage> messages = new ArrayList<>();
    for (Key key : keys) {
      if (key instanceof Key.OfHistory history) {
        histories.add(history);
      } else if (key instanceof Key.OfMessage message) {
        messages.add(message);
      } else {
        counts.put(key, ((Key.Single) key).count(handle));
      }
    }
    count(handle, histories, messages).forEach(found -> counts.put(found.key(), found.rows()));
    keys.forEach(key -> counts.putIfAbsent(key, 0));
    return counts;
  }

  private static List<Counted> count(
      Handle handle, List<Key.OfHistory> histories, List<Key.OfMessage> messages) {
    List<Counted> found = new ArrayList<>();
    if (!histories.isEmpty()) {
      found.addAll(
          PlainJdbc.list(
              handle,
              "select subject, max(sequence) from history_entry"
                  + " where subject = any(?) group by subject",
              row -> new Counted(new Key.OfHistory(new Subject(row.getLong(1))), row.getInt(2)),
              List.of(column(histories, key -> key.subject().value()))));
    }
    if (!messages.isEmpty()) {
      found.addAll(
          PlainJdbc.list(
              handle,
              "select m.message_high, m.message_low from unnest(?, ?) as asked (high, low)"
                  + " join change_message m"
                  + " on m.message_high = asked.high and m.message_low = asked.low",
              row ->
                  new Counted(new Key.OfMessage(new MessageId(row.getLong(1), row.getLong(2))), 1),
              List.of(
                  column(messages, key -> key.messageId().high()),
                  column(messages, key -> key.messageId().low()))));
    }
    return found;
  }

  private static <K> long[] column(List<K> keys, ToLongFunction<K> part) {
    return keys.stream().mapToLong(part).toArray();
  }
}

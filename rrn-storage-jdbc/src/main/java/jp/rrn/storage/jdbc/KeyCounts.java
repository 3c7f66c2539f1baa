package jp.rrn.storage.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.rrn.feed.FeedId;
import jp.rrn.history.MessageId;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;

/** Counts the rows of many keys, with one question about all of a kind. */
final class KeyCounts {
  private final Handle handle;
  private final Map<Key, Integer> counts = new HashMap<>();

  private KeyCounts(Handle handle, Collection<? extends Key> keys) {
    this.handle = handle;
    keys.forEach(key -> counts.put(key, 0));
  }

  static Map<Key, Integer> of(Handle handle, Collection<? extends Key> keys) {
    KeyCounts counted = new KeyCounts(handle, keys);
    counted.histories(counted.all(Key.OfHistory.class));
    counted.messages(counted.all(Key.OfMessage.class));
    counted.feeds(counted.all(Key.OfFeed.class));
    counted.journals(counted.all(Key.OfJournal.class));
    for (NumberKind kind : NumberKind.values()) {
      counted.numbers(kind, counted.all(kind, Key.OfNumber.class));
      counted.holders(kind, counted.all(kind, Key.OfHolder.class));
      counted.requests(kind, counted.all(kind, Key.OfRequest.class));
    }
    return counted.counts;
  }

  private <K extends Key> List<K> all(Class<K> type) {
    return counts.keySet().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <K extends Key.OfLedger> List<K> all(NumberKind kind, Class<K> type) {
    return all(type).stream().filter(key -> key.kind() == kind).toList();
  }

  private void histories(List<Key.OfHistory> keys) {
    count(
        "select subject, max(sequence) as n from history_entry"
            + " where subject = any(?) group by subject",
        row -> new Key.OfHistory(new Subject(row.getLong("subject"))),
        keys,
        values("bigint", keys, key -> key.subject().value()));
  }

  private void messages(List<Key.OfMessage> keys) {
    count(
        "select m.message_high, m.message_low, 1 as n from unnest(?, ?) as asked (high, low)"
            + " join change_message m"
            + " on m.message_high = asked.high and m.message_low = asked.low",
        row ->
            new Key.OfMessage(
                new MessageId(row.getLong("message_high"), row.getLong("message_low"))),
        keys,
        values("bigint", keys, key -> key.messageId().high()),
        values("bigint", keys, key -> key.messageId().low()));
  }

  private void feeds(List<Key.OfFeed> keys) {
    count(
        "select feed, max(sequence) as n from feed_entry where feed = any(?) group by feed",
        row -> new Key.OfFeed(new FeedId(row.getString("feed"))),
        keys,
        values("varchar", keys, key -> key.feed().digits()));
  }

  private void journals(List<Key.OfJournal> keys) {
    count(
        "select j.kind, j.id, max(j.sequence) as n from unnest(?, ?) as asked (kind, id)"
            + " join journal_entry j on j.id = asked.id and j.kind = asked.kind"
            + " group by j.kind, j.id",
        row -> new Key.OfJournal(row.getString("kind"), row.getString("id")),
        keys,
        values("varchar", keys, Key.OfJournal::kind),
        values("varchar", keys, Key.OfJournal::id));
  }

  private void numbers(NumberKind kind, List<Key.OfNumber> keys) {
    count(
        "select c.body, coalesce(max(s.step), 1) as n from ledger_claim c"
            + " left join ledger_state s on s.body = c.body and s.kind = c.kind"
            + " where c.kind = "
            + ClaimRow.literal(kind)
            + " and c.body = any(?) group by c.body",
        row -> new Key.OfNumber(kind, row.getObject("body", UUID.class)),
        keys,
        values("uuid", keys, Key.OfNumber::body));
  }

  private void holders(NumberKind kind, List<Key.OfHolder> keys) {
    count(
        "select subject, max(place) as n from ledger_holding where kind = "
            + ClaimRow.literal(kind)
            + " and subject = any(?) group by subject",
        row -> new Key.OfHolder(kind, new Subject(row.getLong("subject"))),
        keys,
        values("bigint", keys, key -> key.subject().value()));
  }

  private void requests(NumberKind kind, List<Key.OfRequest> keys) {
    count(
        "select request_id, max(place) as n from ledger_request where kind = "
            + ClaimRow.literal(kind)
            + " and request_id = any(?) group by request_id",
        row -> new Key.OfRequest(kind, new RequestId(row.getString("request_id"))),
        keys,
        values("varchar", keys, key -> key.requestId().value()));
  }

  private static <K extends Key> SqlArrayOf values(
      String type, List<K> keys, Function<K, Object> value) {
    return new SqlArrayOf(type, keys.stream().map(value).toArray());
  }

  /** The count of a key is the column {@code n}; a key that is not among the rows has none. */
  private <K extends Key> void count(
      String query, PlainJdbc.Reader<K> reader, List<K> keys, SqlArrayOf... columns) {
    if (!keys.isEmpty()) {
      PlainJdbc.list(
          handle, query, row -> counts.put(reader.read(row), Key.state(row.getLong("n"))), columns);
    }
  }
}

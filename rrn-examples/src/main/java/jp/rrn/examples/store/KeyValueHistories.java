package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.ALL;
import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.json.JsonForm;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/**
 * entries: (subject, sequence). messages: (high, low). unforwarded: (position). keys: (item, key,
 * subject).
 */
record KeyValueHistories(KeyValueSession session) implements HistoryStore {
  // tag::append[]
  @Override
  public void append(HistoryEntry entry) {
    long subject = entry.subject().value();
    Object[] next = session.next("entries", subject, entry.sequence(), StaleHistoryException::new);
    Object[] place = {subject, entry.sequence(), session.map("messages").sizeAsLong()};
    if (session.map("messages").putIfAbsent(name(entry.change().messageId()), place) != null) {
      throw new DuplicateMessageException(entry.change().messageId());
    }
    session.texts("entries").put(next, JsonForm.HISTORY_ENTRY.write(entry));
    session.map("unforwarded").put(key(place[2]), place);
    index(entry);
  }

  private static Object[] name(MessageId id) {
    return key(id.high(), id.low());
  }

  // end::append[]

  // tag::search[]
  private void index(HistoryEntry entry) {
    long subject = entry.subject().value();
    SearchKeys keys = SearchKeys.of(entry.change().items(), entry.change().record());
    for (Item item : keys.byItem().keySet()) {
      for (String key : keys.byItem().get(item)) {
        session.map("keys").put(key(item.name(), key, subject), key(subject));
      }
    }
  }

  @Override
  public List<Subject> search(SearchKeys asked) {
    return asked.byItem().entrySet().stream()
        .map(item -> subjects(item.getKey(), item.getValue()))
        .reduce(Sets::intersection)
        .orElseThrow(() -> new IllegalArgumentException("keys must not be empty"))
        .stream()
        .sorted()
        .toList();
  }

  private Set<Subject> subjects(Item item, Set<String> keys) {
    Set<Subject> found = new HashSet<>();
    for (String key : keys) {
      rows(session.map("keys"), ALL, 2, item.name(), key, Long.MIN_VALUE)
          .forEach(place -> found.add(new Subject((Long) place[0])));
    }
    return found;
  }

  // end::search[]

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return session.list("entries", JsonForm.HISTORY_ENTRY, ALL, 1, subject.value());
  }

  @Override
  public Optional<HistoryEntry> find(MessageId id) {
    return Optional.ofNullable(session.map("messages").get(name(id))).map(this::entryAt);
  }

  // tag::forward[]
  @Override
  public List<HistoryEntry> listUnforwarded(int limit) {
    return rows(session.map("unforwarded"), limit, 0).stream().map(this::entryAt).toList();
  }

  @Override
  public void markForwarded(HistoryEntry entry) {
    Object[] place = session.map("messages").get(name(entry.change().messageId()));
    if (place == null) {
      throw new IllegalArgumentException("entry was never appended here");
    }
    session.map("unforwarded").remove(key(place[2]));
  }

  // end::forward[]

  private HistoryEntry entryAt(Object[] place) {
    return session.list("entries", JsonForm.HISTORY_ENTRY, 1, 2, place[0], place[1]).get(0);
  }
}

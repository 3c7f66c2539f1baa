package jp.rrn.examples.store;

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
    int due = session.due("entries", subject);
    if (entry.sequence() != due) {
      throw new StaleHistoryException(entry.sequence(), due);
    }
    String text = JsonForm.HISTORY_ENTRY.write(entry);
    MessageId id = entry.change().messageId();
    Object[] place = {subject, entry.sequence(), session.map("messages").sizeAsLong()};
    if (session.map("messages").putIfAbsent(key(id.high(), id.low()), place) != null) {
      throw new DuplicateMessageException(id);
    }
    session.texts("entries").put(key(subject, entry.sequence()), text);
    session.map("unforwarded").put(key(place[2]), place);
    index(entry);
  }

  // end::append[]

  // tag::search[]
  private void index(HistoryEntry entry) {
    Object[] subject = key(entry.subject().value());
    SearchKeys.of(entry.change().items(), entry.change().record())
        .byItem()
        .forEach((item, keys) -> keys.forEach(key -> index(item, key, subject)));
  }

  private void index(Item item, String key, Object[] subject) {
    session.map("keys").put(key(item.name(), key, subject[0]), subject);
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
      rows(session.map("keys"), Integer.MAX_VALUE, 2, item.name(), key, Long.MIN_VALUE)
          .forEach(place -> found.add(new Subject((Long) place[0])));
    }
    return found;
  }

  // end::search[]

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return session.list("entries", JsonForm.HISTORY_ENTRY, subject.value());
  }

  @Override
  public Optional<HistoryEntry> find(MessageId id) {
    Object[] place = session.map("messages").get(key(id.high(), id.low()));
    return Optional.ofNullable(place).map(this::entryAt);
  }

  // tag::forward[]
  @Override
  public List<HistoryEntry> listUnforwarded(int limit) {
    return rows(session.map("unforwarded"), limit, 0).stream().map(this::entryAt).toList();
  }

  @Override
  public void markForwarded(HistoryEntry entry) {
    MessageId id = entry.change().messageId();
    Object[] place = session.map("messages").get(key(id.high(), id.low()));
    if (place == null) {
      throw new IllegalArgumentException("entry was never appended here");
    }
    session.map("unforwarded").remove(key(place[2]));
  }

  // end::forward[]

  private HistoryEntry entryAt(Object[] place) {
    return JsonForm.HISTORY_ENTRY.read(session.text("entries", place[0], place[1]));
  }
}

package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Object[] last = session.texts("entries").floorKey(key(subject, Integer.MAX_VALUE));
    int due = last != null && last[0].equals(subject) ? (Integer) last[1] + 1 : 1;
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
    SearchKeys found = SearchKeys.of(entry.change().items(), entry.change().record());
    long subject = entry.subject().value();
    found.byItem().forEach((item, keys) -> keys.forEach(key -> put(item, key, subject)));
  }

  private void put(Item item, String key, long subject) {
    session.map("keys").put(key(item.name(), key, subject), key(subject));
  }

  @Override
  public List<Subject> search(SearchKeys asked) {
    if (asked.byItem().isEmpty()) {
      throw new IllegalArgumentException("keys must not be empty");
    }
    TreeSet<Long> found = new TreeSet<>();
    boolean first = true;
    for (Map.Entry<Item, Set<String>> item : asked.byItem().entrySet()) {
      Set<Long> ofItem = new HashSet<>();
      item.getValue().forEach(key -> addSubjects(item.getKey(), key, ofItem));
      if (first) {
        found.addAll(ofItem);
      }
      found.retainAll(ofItem);
      first = false;
    }
    return found.stream().map(Subject::new).toList();
  }

  private void addSubjects(Item item, String key, Set<Long> found) {
    Object[] from = {item.name(), key, Long.MIN_VALUE};
    rows(session.map("keys"), Integer.MAX_VALUE, 2, from)
        .forEach(place -> found.add((Long) place[0]));
  }

  // end::search[]

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return rows(session.texts("entries"), Integer.MAX_VALUE, 1, subject.value()).stream()
        .map(JsonForm.HISTORY_ENTRY::read)
        .toList();
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

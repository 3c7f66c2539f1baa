package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.List;
import java.util.Optional;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.json.JsonForm;
import jp.rrn.record.Subject;

/** entries: (subject, sequence). messages: (high, low). unforwarded: (position). */
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
  }

  // end::append[]

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

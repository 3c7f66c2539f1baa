package jp.rrn.storage.memory;

import java.util.List;
import java.util.Optional;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/** The histories, for as long as the session is open. */
record SessionHistories(MemorySession session, MemoryHistories histories) implements HistoryStore {
  private MemoryHistories opened() {
    session.check();
    return histories;
  }

  @Override
  public void append(HistoryEntry entry) {
    opened().append(entry);
  }

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return opened().list(subject);
  }

  @Override
  public Optional<HistoryEntry> find(MessageId messageId) {
    return opened().find(messageId);
  }

  @Override
  public List<Subject> search(SearchKeys keys) {
    return opened().search(keys);
  }

  @Override
  public List<HistoryEntry> listUnforwarded(int limit) {
    return opened().listUnforwarded(limit);
  }

  @Override
  public void markForwarded(HistoryEntry entry) {
    opened().markForwarded(entry);
  }
}

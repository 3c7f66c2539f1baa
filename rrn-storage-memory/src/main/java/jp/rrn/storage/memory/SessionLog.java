package jp.rrn.storage.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.record.Subject;

/** The log, for as long as the session is open. */
record SessionLog(MemorySession session, MemoryLog log) implements LogStore {
  private MemoryLog opened() {
    session.check();
    return log;
  }

  @Override
  public Frontier head() {
    return opened().head();
  }

  @Override
  public long append(LoggedEntry entry) {
    return opened().append(entry);
  }

  @Override
  public List<LoggedEntry> list(long from, int limit) {
    return opened().list(from, limit);
  }

  @Override
  public void eraseContents(long from, long to) {
    opened().eraseContents(from, to);
  }

  @Override
  public Map<Subject, LogSubject> subjects(Set<Subject> subjects) {
    return opened().subjects(subjects);
  }

  @Override
  public void putSubjects(Map<Subject, LogSubject> subjects) {
    subjects.forEach(opened()::put);
  }

  @Override
  public void forget(Subject subject) {
    opened().put(subject, null);
  }

  @Override
  public Hash node(int height, long index) {
    return opened().node(height, index);
  }
}

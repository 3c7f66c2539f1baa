package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.record.Subject;

/** log, contents: (index). nodes: (height, index). salts: (subject). */
record KeyValueLog(KeyValueSession session) implements LogStore {
  // tag::log[]
  @Override
  public Frontier head() {
    return Frontier.of(session.map("log").sizeAsLong(), this);
  }

  @Override
  public Hash node(int height, long index) {
    Object[] hash = session.map("nodes").get(key(height, index));
    if (hash == null) {
      throw new IllegalArgumentException("node must be over leaves that are there");
    }
    return Hash.of((byte[]) hash[0]);
  }

  @Override
  public long append(LoggedEntry entry) {
    long index = session.map("log").sizeAsLong();
    head().append(entry.leaf(), (h, at, n) -> session.map("nodes").put(key(h, at), key(n.bytes())));
    session.map("log").put(key(index), key(index, entry.entry()));
    entry.contents().ifPresent(bytes -> session.map("contents").put(key(index), key(bytes)));
    return index;
  }

  @Override
  public List<LoggedEntry> list(long from, int limit) {
    return rows(session.map("log"), limit, 0, from).stream().map(this::entry).toList();
  }

  private LoggedEntry entry(Object[] row) {
    Optional<Object[]> contents = Optional.ofNullable(session.map("contents").get(key(row[0])));
    return LoggedEntry.of((byte[]) row[1], contents.map(bytes -> (byte[]) bytes[0]));
  }

  @Override
  public void eraseContents(long from, long to) {
    for (long i = from; i < Math.min(to, session.map("log").sizeAsLong()); i++) {
      session.map("contents").remove(key(i));
    }
  }

  // end::log[]

  @Override
  public Map<Subject, LogSubject> subjects(Set<Subject> subjects) {
    Map<Subject, LogSubject> known = new HashMap<>();
    for (Subject subject : subjects) {
      rows(session.map("salts"), 1, 1, subject.value())
          .forEach(row -> known.put(subject, LogSubject.of((Long) row[0], (byte[]) row[1])));
    }
    return known;
  }

  @Override
  public void putSubjects(Map<Subject, LogSubject> subjects) {
    subjects.forEach(
        (s, known) -> session.map("salts").put(key(s.value()), key(known.count(), known.salt())));
  }

  @Override
  public void forget(Subject subject) {
    session.map("salts").remove(key(subject.value()));
  }
}

package jp.rrn.storage.memory;

import java.util.List;
import java.util.Optional;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;

/** The journals of one kind, for as long as the session is open. */
record SessionJournal<E extends JournalEntry>(
    MemorySession session, MemoryJournals journals, JournalKind<E> kind) implements Journal<E> {
  private MemoryJournals opened() {
    session.check();
    return journals;
  }

  @Override
  public void append(E entry) {
    opened().append(kind, entry);
  }

  @Override
  public List<E> list(String id) {
    return opened().list(kind, id).stream().map(kind.type()::cast).toList();
  }

  @Override
  public Optional<E> find(String id, int sequence) {
    return opened().find(kind, id, sequence).map(kind.type()::cast);
  }

  @Override
  public int count(String id) {
    return opened().count(kind, id);
  }

  @Override
  public List<String> listOpen(String after, int limit) {
    return opened().listOpen(kind, after, limit);
  }
}

package jp.rrn.benchmarks;

import jp.rrn.history.Change;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;

/** A second entry, taken back, so that the store has the same size at the next call. */
final class SecondEntry {
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Undone() {
      super("undone", null, false, false);
    }
  }

  private final Change revision = Residents.revision(new MessageId(0, 2), Residents.record(0));

  /** The entry is made here: a subject's own message id, so that nothing lies ready in a cache. */
  boolean appendAndUndo(RegistryStore store, Subject subject) {
    Change change = Residents.withId(new MessageId(subject.value(), 2), revision);
    HistoryEntry entry = Residents.entry(subject, 2, Residents.RECORDED, change);
    try {
      return store.<Boolean>inTransaction(
          session -> {
            session.histories().append(entry);
            throw new Undone();
          });
    } catch (Undone expected) {
      return false;
    }
  }
}

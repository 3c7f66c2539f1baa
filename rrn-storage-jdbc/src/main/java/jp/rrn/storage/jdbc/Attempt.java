package jp.rrn.storage.jdbc;

import java.util.Optional;
import java.util.function.Function;
import jp.rrn.store.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** One run of the work, in one transaction of one connection. */
final class Attempt {
  private final Handle handle;
  private final Dialect dialect;
  private final Sealing sealing;
  private final Facts facts;
  private final Failures failures;

  Attempt(Handle handle, Dialect dialect, Sealing sealing, Facts facts, Failures failures) {
    this.handle = handle;
    this.dialect = dialect;
    this.sealing = sealing;
    this.facts = facts;
    this.failures = failures;
  }

  /**
   * What the work returned, once it is committed.
   *
   * @param result what it returned, which may be null
   */
  record Committed<T>(T result) {}

  /** Returns the result after the commit, or nothing if another transaction was in the way. */
  <T> Optional<Committed<T>> run(Function<Session, T> work, Isolation isolation) {
    JdbcSession session = new JdbcSession(handle, dialect, sealing, facts);
    boolean committed = false;
    try {
      Optional<Committed<T>> worked = work(session, work, isolation);
      // A commit that fails is told as it is: what the work has seen no longer matters.
      committed = worked.isPresent() && commit();
      if (!committed) {
        return Optional.empty();
      }
      session.facts().committed();
      return worked;
    } finally {
      session.close();
      if (!committed) {
        rollback();
      }
    }
  }

  private static <T> Optional<Committed<T>> work(
      JdbcSession session, Function<Session, T> work, Isolation isolation) {
    try {
      session.begin(isolation);
      T result = work.apply(session);
      if (session.broken().isPresent()) {
        // The work has caught what broke the transaction.
        throw session.broken().get();
      }
      session.settle();
      return Optional.of(new Committed<>(result));
    } catch (RuntimeException failed) {
      RuntimeException shown = shown(session, failed);
      if (shown instanceof ConflictSignal) {
        return Optional.empty();
      }
      throw shown;
    }
  }

  /**
   * Returns what the work has failed with in truth. A failure that rests on what another
   * transaction has changed meanwhile is a conflict, as it could not come about one after the
   * other.
   */
  static RuntimeException shown(JdbcSession session, RuntimeException failed) {
    if (session.broken().isPresent()) {
      return session.broken().get();
    }
    try {
      return session.stillStands() ? failed : new ConflictSignal();
    } catch (ConflictSignal | StorageFailedException unanswered) {
      return unanswered;
    }
  }

  /** Returns whether it was committed; false means that it conflicts and nothing remains. */
  private boolean commit() {
    try {
      handle.commit();
      return true;
    } catch (JdbiException failed) {
      if (failures.isConflict(failed)) {
        return false;
      }
      throw Failures.failed(failed, true);
    }
  }

  private void rollback() {
    try {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    } catch (JdbiException broken) {
      // The connection is gone, and the engine rolls back what it had.
      return;
    }
  }
}

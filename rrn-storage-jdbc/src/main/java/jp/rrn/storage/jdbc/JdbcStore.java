package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A registry in PostgreSQL or H2. Safe for concurrent callers, and for several programs on one
 * database.
 *
 * <p>Each transaction takes a connection of its own from the data source, never that of a
 * transaction the caller has open; {@link #joining} is the way to do that. A connection that comes
 * with auto-commit off may be the caller's own, so it is refused unless {@link
 * JdbcOptions#withManualCommit} says that none ever is. A transaction that meets another in its way
 * runs again after a pause, at most as often as the options say. Isolation is set for the
 * transaction alone; a connection is given back as it came.
 */
public final class JdbcStore implements RegistryStore {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long PAUSE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(100);

  private final Jdbi jdbi;
  private final Dialect dialect;
  private final JdbcOptions options;
  private final Sealing sealing;
  private final Facts facts;
  private final Failures failures;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  private JdbcStore(Jdbi jdbi, Dialect dialect, JdbcOptions options) {
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.options = options;
    this.sealing = sealing(jdbi, options);
    this.facts = options.factsMax() == 0 ? Facts.NONE : new Facts(options.factsMax());
    this.failures = new Failures(dialect);
  }

  /**
   * Returns the registry in this database, with the standard options.
   *
   * @throws UnfitDatabaseException if it is not there, of another version, or read-only
   * @throws StorageFailedException if the database cannot be reached
   */
  public static JdbcStore on(DataSource dataSource) {
    return on(dataSource, JdbcOptions.standard());
  }

  /** Looks again once: another program may have begun to use the same keys meanwhile. */
  private static Sealing sealing(Jdbi jdbi, JdbcOptions options) {
    try {
      if (options.cipher().isEmpty()) {
        return jdbi.withHandle(handle -> FieldKeys.sealing(handle, options.cipher()));
      }
      try {
        return jdbi.inTransaction(handle -> FieldKeys.sealing(handle, options.cipher()));
      } catch (UnableToExecuteStatementException taken) {
        return jdbi.inTransaction(handle -> FieldKeys.sealing(handle, options.cipher()));
      }
    } catch (JdbiException failed) {
      throw Failures.failed(failed, false);
    }
  }

  /**
   * Returns the registry in this database.
   *
   * @throws UnfitDatabaseException if it is not there, of another version, read-only, or its values
   *     are not sealed as the options say
   * @throws StorageFailedException if the database cannot be reached
   */
  public static JdbcStore on(DataSource dataSource, JdbcOptions options) {
    return new JdbcStore(Jdbi.create(dataSource), JdbcSchema.verified(dataSource), options);
  }

  /**
   * Returns this registry for a transaction that is open on a connection to its database: the
   * caller commits, or nothing remains. For one thread at a time, as the connection is.
   *
   * <p>Work that throws is undone alone, to where it began. A conflict is not run again, for the
   * caller's part of the transaction cannot be: {@link ConflictsPersistException} tells to roll
   * back and begin anew. Answers must not leave before the caller has committed. Isolation is the
   * caller's; on PostgreSQL use read committed or serializable, on H2 read committed.
   *
   * @throws IllegalArgumentException if no transaction is open (the connection commits by itself),
   *     or the connection is to another engine
   */
  public RegistryStore joining(Connection connection) {
    return JoinedStore.on(connection, dialect, sealing);
  }

  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    if (inside.get()) {
      throw new IllegalStateException("transactions do not nest");
    }
    inside.set(true);
    try {
      for (int attempt = 1; attempt <= options.attemptsMax(); attempt++) {
        Optional<Attempt.Committed<T>> committed = attempt(work);
        if (committed.isPresent()) {
          return committed.get().result();
        }
        if (attempt < options.attemptsMax()) {
          pause(attempt);
        }
      }
      throw new ConflictsPersistException(options.attemptsMax());
    } finally {
      inside.remove();
    }
  }

  /** Runs the work once; returns nothing if another transaction was in the way. */
  private <T> Optional<Attempt.Committed<T>> attempt(Function<Session, T> work) {
    Handle handle = open();
    try {
      checkFree(handle);
      return new Attempt(handle, dialect, sealing, facts, failures).run(work, options.isolation());
    } finally {
      close(handle);
    }
  }

  /** A data source that hands out the caller's own connection must not have it committed. */
  private void checkFree(Handle handle) {
    boolean autoCommit = PlainJdbc.on(handle, Connection::getAutoCommit);
    if (!autoCommit && !options.manualCommit()) {
      throw new UnfitDatabaseException(UnfitDatabaseException.Reason.AUTO_COMMIT_OFF);
    }
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException unreachable) {
      throw Failures.failed(unreachable, false);
    }
  }

  private static void close(Handle handle) {
    try {
      handle.close();
    } catch (JdbiException broken) {
      // Whether the transaction came through is settled before; a connection that cannot be closed
      // is the pool's to drop.
      return;
    }
  }

  private void pause(int attempt) {
    long most = Math.min(PAUSE_NANOS_MAX, PAUSE_NANOS << Math.min(attempt, 10));
    long drawn;
    synchronized (options.jitter()) {
      drawn = options.jitter().nextLong(most);
    }
    LockSupport.parkNanos(drawn);
  }
}

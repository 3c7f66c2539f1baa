package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A registry within a transaction of the caller's, for one thread at a time. */
final class JoinedStore implements RegistryStore {
  private final Connection connection;
  private final Dialect dialect;
  private final Sealing sealing;
  private boolean inside;

  private JoinedStore(Connection connection, Dialect dialect, Sealing sealing) {
    this.connection = connection;
    this.dialect = dialect;
    this.sealing = sealing;
  }

  static JoinedStore on(Connection connection, Dialect dialect, Sealing sealing) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException("connection: must have a transaction open");
      }
      if (!Dialects.of(connection).engine().equals(dialect.engine())) {
        throw new IllegalArgumentException("connection: must be to the database of this store");
      }
      return new JoinedStore(connection, dialect, sealing);
    } catch (SQLException failed) {
      throw new StorageFailedException(failed, false);
    }
  }

  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    if (inside) {
      throw new IllegalStateException("transactions do not nest");
    }
    inside = true;
    try {
      return withSavepoint(work);
    } catch (SQLException failed) {
      throw new StorageFailedException(failed, false);
    } finally {
      inside = false;
    }
  }

  private <T> T withSavepoint(Function<Session, T> work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    boolean finished = false;
    // Not closed: closing it would close the caller's connection.
    Handle handle = Jdbi.create(connection).open();
    JdbcSession session = new JdbcSession(handle, dialect, sealing, Facts.NONE);
    try {
      session.join();
      T result = work.apply(session);
      if (session.broken().isPresent()) {
        throw session.broken().get();
      }
      session.settle();
      connection.releaseSavepoint(before);
      finished = true;
      return result;
    } catch (RuntimeException failed) {
      RuntimeException shown = Attempt.shown(session, failed);
      throw shown instanceof ConflictSignal ? new ConflictsPersistException(1) : shown;
    } finally {
      session.close();
      if (!finished) {
        connection.rollback(before);
      }
    }
  }
}

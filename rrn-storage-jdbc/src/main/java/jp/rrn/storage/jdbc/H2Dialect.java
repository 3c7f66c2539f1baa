package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * H2. Its transactions run one at a time, since no isolation level of it keeps writers from acting
 * on what has changed meanwhile: serial whatever was asked for.
 */
final class H2Dialect implements Dialect {
  private static final int DUPLICATE_KEY = 23505;

  /** Duplicate key, deadlock, lock timeout, concurrent update. */
  private static final Set<Integer> CONFLICTS = Set.of(DUPLICATE_KEY, 40001, 50200, 90131);

  @Override
  public String engine() {
    return "h2";
  }

  @Override
  public void begin(Handle handle, Isolation isolation) {
    join(handle);
  }

  @Override
  public void join(Handle handle) {
    handle
        .createQuery("select id from transaction_lock where id = 1 for update")
        .mapTo(int.class)
        .one();
  }

  @Override
  public void lock(Handle handle, long key) {
    // The transaction has the whole registry.
  }

  @Override
  public boolean insertIfAbsent(Handle handle, String insert, UnaryOperator<Update> binding) {
    try (Update update = handle.createUpdate(insert)) {
      return binding.apply(update).execute() == 1;
    } catch (UnableToExecuteStatementException failed) {
      // The statement alone is undone, and the transaction goes on.
      if (failed.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
        return false;
      }
      throw failed;
    }
  }

  @Override
  public void insertAll(Handle handle, Rows rows) {
    PlainJdbc.<Boolean>on(
        handle,
        connection -> {
          rows.insert(connection);
          return true;
        });
  }

  @Override
  public long takePositions(Handle handle, int count) {
    return PlainJdbc.number(
            handle,
            "select next_position from final table"
                + " (update provision_head set next_position = next_position + ?)",
            count)
        - count;
  }

  @Override
  public boolean isConflict(SQLException failure) {
    return CONFLICTS.contains(failure.getErrorCode());
  }

  @Override
  public boolean isReadOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select readonly()")) {
      return connection.isReadOnly() || (result.next() && result.getBoolean(1));
    }
  }

  @Override
  public void prepareAhead(Connection connection) {
    // Nothing is partitioned.
  }
}

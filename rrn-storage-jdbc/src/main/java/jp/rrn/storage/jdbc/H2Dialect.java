package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

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
  public List<String> tablesWithRows() {
    return List.of("provision_head", "log_head", "ledger_stock_count", "transaction_lock");
  }

  @Override
  public String begin(Handle handle, Isolation isolation) {
    join(handle);
    return "";
  }

  @Override
  public Isolation join(Handle handle) {
    int isolation = PlainJdbc.on(handle, Connection::getTransactionIsolation);
    if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
      throw new UnfitDatabaseException(UnfitDatabaseException.Reason.ISOLATION);
    }
    handle
        .createQuery("select id from transaction_lock where id = 1 for update")
        .mapTo(int.class)
        .one();
    return Isolation.READ_COMMITTED;
  }

  @Override
  public void lock(Handle handle, long key) {
    // The transaction has the whole registry.
  }

  @Override
  public boolean settle(Handle handle, Isolation isolation, Set<Integer> seen, Set<Integer> moved) {
    return false;
  }

  @Override
  public void keepOthersFrom(Handle handle, Collection<String> tables) {
    join(handle);
  }

  /** Embedded, the login is the owner. */
  @Override
  public Optional<String> tableWithoutRights(Connection connection) {
    return Optional.empty();
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

  /** Nobody else writes meanwhile. */
  @Override
  public void insertScopes(Handle handle, List<ScopeRow> scopes) {
    for (ScopeRow scope : scopes) {
      handle
          .createUpdate(
              "insert into provision_scope (scope, request, decision)"
                  + " select cast(:scope as uuid), cast(:request as varchar),"
                  + " cast(:decision as varchar) where not exists"
                  + " (select 1 from provision_scope where scope = cast(:scope as uuid))")
          .bind("scope", scope.name())
          .bind("request", scope.request())
          .bind("decision", scope.decision())
          .execute();
    }
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
  public Set<UUID> insertFree(Handle handle, RowBatch rows) {
    Set<UUID> inserted = new HashSet<>();
    for (List<@Nullable Object> row : rows.rows()) {
      try (Update update = handle.createUpdate(rows.insertOfOne())) {
        rows.bindRow(update, row).execute();
        inserted.add((UUID) Objects.requireNonNull(row.get(0)));
      } catch (UnableToExecuteStatementException failed) {
        // The statement alone is undone, and the transaction goes on.
        if (!isDuplicateKey(failed)) {
          throw failed;
        }
      }
    }
    return inserted;
  }

  private static boolean isDuplicateKey(UnableToExecuteStatementException failed) {
    return failed.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
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

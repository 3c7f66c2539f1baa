package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {
  /** Serialization failure, deadlock, duplicate key, lock not available. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "55P03");

  /** So few rows are inserted sooner than a COPY of them has begun. */
  private static final int COPIED_ROWS_MIN = 16;

  /** The first number of the advisory locks by which transactions settle; "rrn". */
  private static final int SETTLING = 0x72726E;

  /** What roles.sql gives the application beside reading, where that is not to insert alone. */
  private static final Map<String, List<String>> RIGHTS =
      Map.of(
          "unforwarded", List.of("insert", "delete"),
          "ledger_stock", List.of("insert", "delete"),
          "journal_open", List.of("insert", "delete"),
          "feed_entry", List.of("insert", "delete"),
          "feed_due", List.of("insert", "delete"),
          "follow_mark", List.of("insert", "update", "delete"),
          "provision_head", List.of("update"),
          "log_head", List.of("update"),
          "ledger_stock_count", List.of("update"));

  /** So many months have their partition before they begin. */
  private static final int MONTHS_AHEAD = 24;

  @Override
  public String engine() {
    return "postgresql";
  }

  @Override
  public List<String> tablesWithRows() {
    return List.of("provision_head", "log_head", "ledger_stock_count");
  }

  @Override
  public String begin(Handle handle, Isolation isolation) {
    // As a statement of the transaction it ends with it, and the host's connection stays as it was.
    return switch (isolation) {
      case READ_COMMITTED -> "set transaction isolation level read committed;";
      case SERIALIZABLE -> "set transaction isolation level serializable;";
    };
  }

  @Override
  public Isolation join(Handle handle) {
    return switch (PlainJdbc.<Integer>on(handle, Connection::getTransactionIsolation)) {
      case Connection.TRANSACTION_READ_COMMITTED -> Isolation.READ_COMMITTED;
      case Connection.TRANSACTION_SERIALIZABLE -> Isolation.SERIALIZABLE;
      default -> throw new UnfitDatabaseException(UnfitDatabaseException.Reason.ISOLATION);
    };
  }

  @Override
  public void lock(Handle handle, long key) {
    handle
        .createQuery("select 1 from (select pg_advisory_xact_lock(:key)) as locked")
        .bind("key", key)
        .mapTo(int.class)
        .one();
  }

  @Override
  public Set<UUID> insertFree(Handle handle, RowBatch rows) {
    // A statement that fails would end the transaction here.
    String insert = rows.insertOfArrays() + " on conflict do nothing";
    try (Update update = handle.createUpdate(insert)) {
      return rows.bindArrays(update)
          .executeAndReturnGeneratedKeys("body")
          .mapTo(UUID.class)
          .collect(Collectors.toSet());
    }
  }

  /**
   * Advisory locks of a transaction, shared for what it has seen and exclusive for what it has
   * moved, all in one order. A serializable transaction is looked after by the engine.
   */
  @Override
  public boolean settle(Handle handle, Isolation isolation, Set<Integer> seen, Set<Integer> moved) {
    if (isolation == Isolation.SERIALIZABLE) {
      return false;
    }
    SortedMap<Integer, Boolean> marks = new TreeMap<>();
    seen.forEach(mark -> marks.put(mark, false));
    moved.forEach(mark -> marks.put(mark, true));
    PlainJdbc.list(
        handle,
        ("select case when own then pg_advisory_xact_lock(%1$d, mark)"
                + " else pg_advisory_xact_lock_shared(%1$d, mark) end"
                + " from unnest(?, ?) as marks (mark, own)")
            .formatted(SETTLING),
        row -> true,
        new SqlArrayOf("integer", marks.keySet().toArray()),
        new SqlArrayOf("boolean", marks.values().toArray()));
    return true;
  }

  @Override
  public void keepOthersFrom(Handle handle, Collection<String> tables) {
    handle.execute("lock table " + String.join(", ", tables) + " in exclusive mode");
  }

  @Override
  public Optional<String> tableWithoutRights(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select t from unnest(?, ?) as needed (t, r) where not has_table_privilege(t, r)"
                + " union all select 'log_subject'"
                + " where not has_column_privilege('log_subject', 'entries', 'update')")) {
      List<String> tables = new ArrayList<>();
      List<String> rights = new ArrayList<>();
      for (String table : JdbcSchema.TABLES) {
        for (String right : RIGHTS.getOrDefault(table, List.of("insert"))) {
          tables.add(table);
          rights.add(right);
        }
      }
      new SqlArrayOf("text", tables.toArray()).bind(1, select);
      new SqlArrayOf("text", rights.toArray()).bind(2, select);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public void insertAll(Handle handle, Rows rows) {
    PlainJdbc.<Boolean>on(
        handle,
        connection -> {
          boolean copied =
              rows.rows().size() >= COPIED_ROWS_MIN && PostgresCopy.insert(connection, rows);
          if (!copied) {
            rows.insert(connection);
          }
          return true;
        });
  }

  @Override
  public void insertScopes(Handle handle, List<ScopeRow> scopes) {
    RowBatch rows = new RowBatch("provision_scope", "scope uuid", "request text", "decision text");
    scopes.forEach(scope -> rows.add(scope.name(), scope.request(), scope.decision()));
    rows.bindArrays(handle.createUpdate(rows.insertOfArrays() + " on conflict do nothing"))
        .execute();
  }

  @Override
  public long takePositions(Handle handle, int count) {
    return PlainJdbc.number(
            handle,
            "update provision_head set next_position = next_position + ? returning next_position",
            count)
        - count;
  }

  @Override
  public void insertAtNext(Handle handle, ScopeRow scope, Row row) {
    Row common = scope.row();
    String statement =
        "with taken as (update provision_head set next_position = next_position + 1"
            + " returning next_position - 1 as position), common as (insert into provision_scope ("
            + common.names()
            + ") values ("
            + common.places()
            + ") on conflict do nothing) insert into provision_entry (position, "
            + row.names()
            + ") values ((select position from taken), "
            + row.places()
            + ")";
    PlainJdbc.<Boolean>on(
        handle,
        connection -> {
          new Rows("provision_entry", List.of(common.plus(row))).insert(connection, statement);
          return true;
        });
  }

  @Override
  public boolean isConflict(SQLException failure) {
    return CONFLICTS.contains(String.valueOf(failure.getSQLState()));
  }

  @Override
  public boolean isReadOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show transaction_read_only")) {
      return connection.isReadOnly() || (result.next() && result.getString(1).equals("on"));
    }
  }

  @Override
  public void prepareAhead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select provision_entry_partitions(current_date, " + MONTHS_AHEAD + ")");
    }
  }
}

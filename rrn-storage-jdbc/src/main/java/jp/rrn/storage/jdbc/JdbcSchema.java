package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;

/**
 * The tables of a registry, in the schema in which the connections of the data source make theirs.
 *
 * <p>The scripts are plain SQL beside this class, one folder for each engine. {@link #migrate} runs
 * them with Flyway, where the host has it; a host without runs them by itself, in the order of
 * their versions. Roles and rights are in {@code postgresql/roles.sql}, which nobody runs but the
 * host.
 */
public final class JdbcSchema {
  /** The version of the tables that this library works with. */
  public static final int VERSION = 1;

  static final List<String> TABLES =
      List.of(
          "history_entry",
          "change_message",
          "search_key",
          "forwarded",
          "unforwarded",
          "ledger_claim",
          "ledger_state",
          "ledger_holding",
          "ledger_request",
          "ledger_stock",
          "ledger_stock_count",
          "provision_head",
          "provision_scope",
          "provision_entry",
          "log_head",
          "log_entry",
          "log_contents",
          "log_node",
          "log_subject",
          "field_key",
          "journal_entry",
          "journal_open",
          "feed_entry",
          "follow_mark",
          "feed_due");

  private JdbcSchema() {}

  /**
   * Makes the tables, or brings them to {@link #VERSION}; if they are, changes nothing but that on
   * PostgreSQL partitions of the months to come are made. Wants the owner's rights.
   *
   * <p>Tables whose scripts the host ran by itself are taken over as they are. On PostgreSQL all
   * scripts happen or none, and then the partitions. H2 commits each statement: what broke off is
   * no registry to {@link JdbcStore#on}, and migrating again finishes it.
   *
   * @throws UnfitDatabaseException if the engine is not supported, the tables are newer, something
   *     else is in the schema, or nothing can be written
   * @throws IllegalStateException if Flyway is not there
   * @throws StorageFailedException if the database failed
   */
  public static void migrate(DataSource dataSource) {
    try {
      Found found = writable(dataSource);
      Dialect dialect = found.dialect();
      FlywayMigration.run(dataSource, dialect.engine(), found.version());
      try (Connection connection = dataSource.getConnection()) {
        verify(connection, dialect);
        dialect.prepareAhead(connection);
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      }
    } catch (SQLException failed) {
      throw new StorageFailedException(failed, false);
    }
  }

  /** The engine, and the version of the tables, if any are there. */
  private record Found(Dialect dialect, OptionalInt version) {}

  private static Found writable(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Dialect dialect = Dialects.of(connection);
      if (dialect.isReadOnly(connection)) {
        throw new UnfitDatabaseException(Reason.READ_ONLY);
      }
      OptionalInt version = version(connection);
      if (version.isPresent() && version.getAsInt() > VERSION) {
        throw new UnfitDatabaseException(Reason.NEWER_VERSION);
      }
      return new Found(dialect, version);
    }
  }

  /**
   * Checks that this is a registry this library can work with; {@link JdbcStore#on} does it as
   * well.
   *
   * @throws UnfitDatabaseException if it is not, with what to do
   * @throws StorageFailedException if the database cannot be reached
   */
  public static void verify(DataSource dataSource) {
    verified(dataSource);
  }

  static Dialect verified(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      Dialect dialect = Dialects.of(connection);
      verify(connection, dialect);
      if (dialect.isReadOnly(connection)) {
        throw new UnfitDatabaseException(Reason.READ_ONLY);
      }
      Optional<String> without = dialect.tableWithoutRights(connection);
      if (without.isPresent()) {
        throw new UnfitDatabaseException(Reason.RIGHTS_MISSING, without.get());
      }
      return dialect;
    } catch (SQLException failed) {
      throw new StorageFailedException(failed, false);
    }
  }

  private static void verify(Connection connection, Dialect dialect) throws SQLException {
    OptionalInt version = version(connection);
    if (version.isEmpty()) {
      boolean begun = canRead(connection, TABLES.get(0));
      throw new UnfitDatabaseException(begun ? Reason.HALF_MIGRATED : Reason.NOT_MIGRATED);
    }
    if (version.getAsInt() != VERSION) {
      boolean newer = version.getAsInt() > VERSION;
      throw new UnfitDatabaseException(newer ? Reason.NEWER_VERSION : Reason.OLDER_VERSION);
    }
    for (String table : TABLES) {
      if (!canRead(connection, table)) {
        throw new UnfitDatabaseException(Reason.TABLE_MISSING, table);
      }
    }
    for (String table : dialect.tablesWithRows()) {
      if (!hasRow(connection, table)) {
        throw new UnfitDatabaseException(Reason.ROW_MISSING, table);
      }
    }
    if (hasRow(
        connection,
        "provision_head where next_position <= (select max(position) from provision_entry)")) {
      throw new UnfitDatabaseException(Reason.HEAD_BEHIND);
    }
    if (hasRow(
        connection,
        "log_head where tree_size"
            + " <> (select coalesce(max(position) + 1, 0) from log_entry)")) {
      throw new UnfitDatabaseException(Reason.LOG_HEAD_UNFIT);
    }
  }

  /** Returns the version of the tables, or nothing if there is none. */
  private static OptionalInt version(Connection connection) throws SQLException {
    if (!canRead(connection, "rrn_schema")) {
      return OptionalInt.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select max(version) from rrn_schema")) {
      result.next();
      int version = result.getInt(1);
      return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
    }
  }

  private static boolean hasRow(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select 1 from " + table)) {
      return result.next();
    }
  }

  /**
   * Asks the engine itself, since only it knows the search path. A failed statement ends a
   * transaction on PostgreSQL, hence the rollback; nothing was written.
   */
  private static boolean canRead(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select 1 from " + table + " where 1 = 0")) {
      return !result.next();
    } catch (SQLException missing) {
      if (!isMissing(missing)) {
        throw missing;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return false;
    }
  }

  /** Undefined table, insufficient privilege; H2 names the same with codes of its own. */
  private static boolean isMissing(SQLException failure) {
    return List.of("42P01", "42501", "42S02", "42S03", "42S04", "90096")
        .contains(String.valueOf(failure.getSQLState()));
  }
}

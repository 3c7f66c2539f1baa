package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What is done with JDBC itself, as Jdbi has no form for it or one that costs more. */
final class PlainJdbc {
  private PlainJdbc() {}

  /** Statements of one connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs the work on the connection of this handle; what fails, fails as it does with Jdbi. */
  static <T> T on(Handle handle, Work<T> work) {
    try {
      return work.on(handle.getConnection());
    } catch (SQLException failed) {
      throw new UnableToExecuteStatementException("statement failed", failed, null);
    }
  }

  /** Executes a statement that answers nothing. */
  static void execute(Handle handle, String sql) {
    PlainJdbc.<Boolean>on(
        handle,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /**
   * Asks about many keys in one round trip. Each {@code ?} of the query takes one column of the
   * keys as an array: {@code = any(?)}, {@code unnest(?, ?)}.
   */
  static <T> List<T> list(Handle handle, String query, Reader<T> reader, SqlArrayOf... columns) {
    return on(
        handle,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < columns.length; i++) {
              columns[i].bind(i + 1, select);
            }
            return read(select, reader);
          }
        });
  }

  /** Returns the one number that this statement answers to the number it is given. */
  static long number(Handle handle, String sql, long argument) {
    return on(
        handle,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, argument);
            return read(statement, row -> row.getLong(1)).get(0);
          }
        });
  }

  private static <T> List<T> read(PreparedStatement select, Reader<T> reader) throws SQLException {
    List<T> read = new ArrayList<>();
    // What goes before a query in one text answers nothing, but has its turn.
    boolean answered = select.execute();
    while (!answered && select.getUpdateCount() != -1) {
      answered = select.getMoreResults();
    }
    if (!answered) {
      throw new SQLException("query answered nothing");
    }
    try (ResultSet rows = select.getResultSet()) {
      while (rows.next()) {
        read.add(reader.read(rows));
      }
    }
    return read;
  }
}

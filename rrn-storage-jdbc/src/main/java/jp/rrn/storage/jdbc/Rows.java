package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be inserted into one table together, in this order.
 *
 * @param table which
 * @param rows at least one, all with the same columns
 */
record Rows(String table, List<Row> rows) {
  String columns() {
    return rows.get(0).names();
  }

  /** Returns a {@code ?} for each column. */
  String places() {
    return rows.get(0).places();
  }

  /** Inserts them as a batch of JDBC, which any driver can. */
  void insert(Connection connection) throws SQLException {
    insert(connection, "insert into " + table + " (" + columns() + ") values (" + places() + ")");
  }

  /** Inserts them by this statement, which has the {@link #places} of a row. */
  void insert(Connection connection, String sql) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Row row : rows) {
        int place = 0;
        for (@Nullable Object value : row.values()) {
          insert.setObject(++place, value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}

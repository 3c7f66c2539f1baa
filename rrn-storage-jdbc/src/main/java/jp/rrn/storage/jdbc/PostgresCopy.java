package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * COPY of PostgreSQL. The only class that knows the driver, so that a host without it, or with one
 * that wraps it out of sight, loses the speed alone.
 */
final class PostgresCopy {
  private static final int BYTES_AT_ONCE = 1 << 16;

  private PostgresCopy() {}

  /** Copies the rows into their table; returns whether it could begin to. */
  static boolean insert(Connection connection, Rows rows) throws SQLException {
    try {
      if (!connection.isWrapperFor(PGConnection.class)) {
        return false;
      }
      copy(connection.unwrap(PGConnection.class), rows);
      return true;
    } catch (NoClassDefFoundError absent) {
      return false;
    }
  }

  private static void copy(PGConnection connection, Rows rows) throws SQLException {
    CopyIn copy =
        connection
            .getCopyAPI()
            .copyIn(
                "copy "
                    + rows.table()
                    + " ("
                    + rows.columns()
                    + ") from stdin with (encoding 'UTF8')");
    boolean ended = false;
    try {
      write(copy, rows);
      copy.endCopy();
      ended = true;
    } finally {
      if (!ended) {
        cancel(copy);
      }
    }
  }

  private static void cancel(CopyIn copy) {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException broken) {
      // What broke the copy is on its way to the caller and says more.
      return;
    }
  }

  private static void write(CopyIn copy, Rows rows) throws SQLException {
    CopyText text = new CopyText(rows.rows().get(0).columns().size());
    for (Row row : rows.rows()) {
      text.append(row.values());
      if (text.size() >= BYTES_AT_ONCE) {
        send(copy, text);
      }
    }
    send(copy, text);
  }

  private static void send(CopyIn copy, CopyText text) throws SQLException {
    byte[] bytes = text.take();
    copy.writeToCopy(bytes, 0, bytes.length);
  }
}

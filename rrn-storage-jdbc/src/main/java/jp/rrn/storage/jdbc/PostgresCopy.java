package jp.rrn.storage.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * COPY of PostgreSQL. The only class that knows the driver, so that a host without it, or with one
 * that wraps it out of sight, loses the speed alone.
 */
final class PostgresCopy {
  private static final int CHARACTERS_AT_ONCE = 1 << 16;

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
    StringBuilder text = new StringBuilder();
    for (Row row : rows.rows()) {
      append(text, row);
      if (text.length() >= CHARACTERS_AT_ONCE) {
        send(copy, text);
      }
    }
    send(copy, text);
  }

  private static void send(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private static void append(StringBuilder text, Row row) {
    char before = 0;
    for (@Nullable Object value : row.values()) {
      if (before != 0) {
        text.append(before);
      }
      before = '\t';
      if (value == null) {
        text.append("\\N");
      } else {
        appendEscaped(text, value.toString());
      }
    }
    text.append('\n');
  }

  /** A backslash goes before itself and before what ends a value or a row. */
  private static void appendEscaped(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}

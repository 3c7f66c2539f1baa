package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Finds the dialect of a connection. */
final class Dialects {
  private Dialects() {}

  /**
   * @throws UnfitDatabaseException if the engine is not supported
   */
  static Dialect of(Connection connection) throws SQLException {
    return switch (connection.getMetaData().getDatabaseProductName()) {
      case "PostgreSQL" -> new PostgresDialect();
      case "H2" -> new H2Dialect();
      default -> throw new UnfitDatabaseException(UnfitDatabaseException.Reason.UNSUPPORTED_ENGINE);
    };
  }
}

package jp.rrn.storage.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The only class that knows Flyway, so that a host without it loses {@code migrate} alone. */
final class FlywayMigration {
  /** A table of our own: the host may have one for its own scripts. */
  private static final String TABLE = "rrn_schema_history";

  private FlywayMigration() {}

  static void run(DataSource dataSource, String engine) {
    try {
      migrate(dataSource, engine);
    } catch (NoClassDefFoundError absent) {
      throw new IllegalStateException(
          "Flyway is not there: add flyway-core and its database module, or run the scripts in "
              + "jp/rrn/storage/jdbc/"
              + engine,
          absent);
    }
  }

  private static void migrate(DataSource dataSource, String engine) {
    Flyway flyway =
        Flyway.configure(JdbcSchema.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:jp/rrn/storage/jdbc/" + engine)
            .table(TABLE)
            .load();
    try {
      if (engine.equals("h2")) {
        // Forgets a run that broke off: its script can be run again.
        flyway.repair();
      }
      flyway.migrate();
    } catch (FlywayException failed) {
      if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
        throw new UnfitDatabaseException(Reason.FOREIGN_TABLES);
      }
      throw new StorageFailedException(
          Failures.driverException(failed)
              .orElseGet(() -> new SQLException(failed.getMessage(), failed)),
          false);
    }
  }
}

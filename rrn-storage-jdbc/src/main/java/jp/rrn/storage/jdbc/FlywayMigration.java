package jp.rrn.storage.jdbc;

import java.util.OptionalInt;
import javax.sql.DataSource;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The only class that knows Flyway, so that a host without it loses {@code migrate} alone. */
final class FlywayMigration {
  /** A table of our own: the host may have one for its own scripts. */
  private static final String TABLE = "rrn_schema_history";

  private FlywayMigration() {}

  /**
   * Runs the scripts that were not run yet.
   *
   * @param version of the tables that are there, whoever made them
   */
  static void run(DataSource dataSource, String engine, OptionalInt version) {
    try {
      Scripts.run(dataSource, engine, version);
    } catch (NoClassDefFoundError absent) {
      throw new IllegalStateException(
          "Flyway is not there: add flyway-core and its database module, or run the scripts in "
              + "jp/rrn/storage/jdbc/"
              + engine,
          absent);
    }
  }

  /** Linked when it is first used, which is where Flyway must be there. */
  private static final class Scripts {
    private Scripts() {}

    static void run(DataSource dataSource, String engine, OptionalInt version) {
      FluentConfiguration configuration =
          Flyway.configure(JdbcSchema.class.getClassLoader())
              .dataSource(dataSource)
              .locations("classpath:jp/rrn/storage/jdbc/" + engine)
              .table(TABLE);
      if (version.isPresent()) {
        // Counts where no history says which scripts were run: the host has run them itself.
        configuration.baselineOnMigrate(true).baselineVersion(Integer.toString(version.getAsInt()));
      }
      try {
        Flyway flyway = configuration.load();
        if (engine.equals("h2")) {
          // Forgets a run that broke off: its script can be run again.
          flyway.repair();
        }
        flyway.migrate();
      } catch (FlywayException failed) {
        throw told(failed);
      }
    }

    private static RuntimeException told(FlywayException failed) {
      if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
        return new UnfitDatabaseException(Reason.FOREIGN_TABLES);
      }
      return Failures.driverException(failed)
          .<RuntimeException>map(driver -> new StorageFailedException(driver, false))
          .orElseGet(
              () ->
                  new IllegalStateException(
                      "Flyway did not migrate ("
                          + failed.getErrorCode()
                          + "); its module for this database must be there, and the scripts it has"
                          + " run unchanged"));
    }
  }
}

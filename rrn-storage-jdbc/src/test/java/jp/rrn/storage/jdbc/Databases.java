package jp.rrn.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Fresh databases for tests. One server serves a whole run; what is made in it goes with it. */
final class Databases {
  /** The login that has no more rights than {@code roles.sql} gives the application. */
  static final String APPLICATION = "application";

  /** The login that may erase what {@code roles.sql} lets it erase, besides. */
  static final String RETENTION = "retention";

  private static final String TEMPLATE = "registry_template";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final long RUN = new Random().nextLong(Long.MAX_VALUE);

  private Databases() {}

  private static final String EMPTYING =
      JdbcSchema.TABLES.stream()
              .filter(table -> !table.endsWith("_head") && !table.equals("ledger_stock_count"))
              .map(table -> "delete from " + table + "; ")
              .collect(Collectors.joining())
          + "update ledger_stock_count set codes = 0; update provision_head set next_position = 0;"
          + " update log_head set tree_size = 0, peaks = ''";

  private static final class Server {
    static final String EMPTIED = "registry";
    static final EmbeddedPostgres POSTGRES = start();

    private Server() {}

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
        DataSource template = server.getDatabase("postgres", TEMPLATE);
        JdbcSchema.migrate(template);
        execute(template, script("postgresql/roles.sql"));
        execute(template, "create role " + APPLICATION + " login in role rrn_application");
        execute(
            template, "create role " + RETENTION + " login in role rrn_application, rrn_retention");
        execute(
            server.getPostgresDatabase(), "create database " + EMPTIED + " template " + TEMPLATE);
        return server;
      } catch (IOException unavailable) {
        throw new UncheckedIOException(unavailable);
      }
    }
  }

  /** Returns an empty H2 database in memory, without any table. */
  static DataSource emptyH2() {
    return h2("mem:" + RUN + "-" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
  }

  /** Returns a registry in memory, made as a host makes it that has no Flyway. */
  static DataSource h2Memory() {
    return withScript(emptyH2());
  }

  /** Returns a registry in a file. */
  static DataSource h2File() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "h2-");
      return withScript(h2("file:" + folder.toAbsolutePath().resolve("registry")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static DataSource h2(String location) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:" + location);
    dataSource.setUser("sa");
    return dataSource;
  }

  private static DataSource withScript(DataSource dataSource) {
    execute(dataSource, script("h2/V1__registry.sql"));
    return dataSource;
  }

  /** Returns an empty PostgreSQL database, seen by its owner. */
  static PGSimpleDataSource emptyPostgres() {
    return postgres("create database %s", "postgres");
  }

  /** Returns a registry on PostgreSQL, seen by its owner. */
  static PGSimpleDataSource postgresOwner() {
    return postgres("create database %s template " + TEMPLATE, "postgres");
  }

  /**
   * Returns a registry on PostgreSQL, seen by the application. It is always the same one, emptied:
   * a database of its own for each test costs eight megabytes and the time to remove them.
   */
  static PGSimpleDataSource postgres() {
    execute(Server.POSTGRES.getDatabase("postgres", Server.EMPTIED), EMPTYING);
    return (PGSimpleDataSource) Server.POSTGRES.getDatabase(APPLICATION, Server.EMPTIED);
  }

  /** Returns the registry that {@link #postgres} has returned last, seen by who may erase. */
  static PGSimpleDataSource postgresRetention() {
    return (PGSimpleDataSource) Server.POSTGRES.getDatabase(RETENTION, Server.EMPTIED);
  }

  private static PGSimpleDataSource postgres(String statement, String user) {
    String name = "registry_" + NEXT.incrementAndGet();
    execute(Server.POSTGRES.getPostgresDatabase(), statement.formatted(name));
    return (PGSimpleDataSource) Server.POSTGRES.getDatabase(user, name);
  }

  static void execute(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static String script(String name) {
    try {
      return Files.readString(Path.of("src/main/resources/jp/rrn/storage/jdbc").resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

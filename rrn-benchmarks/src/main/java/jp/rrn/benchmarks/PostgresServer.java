package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.rrn.history.HistoryEntry;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL as durable as in production: one for a virtual machine, or that of another which
 * {@link #URL} names, so that what takes minutes to fill is filled once for all forks.
 */
final class PostgresServer {
  /** The system property with the URL of a server, ending with the name of any database of it. */
  static final String URL = "rrn.benchmarks.postgres";

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final int AT_ONCE = 1_000;

  private PostgresServer() {}

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private Server() {}

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
      } catch (IOException unavailable) {
        throw new UncheckedIOException(unavailable);
      }
    }
  }

  /** Returns the URL of the server of this virtual machine, which is started if need be. */
  static String url() {
    return Server.POSTGRES.getJdbcUrl("postgres", "postgres");
  }

  /** Returns a pool of connections to a new registry of so many residents, each with its birth. */
  static HikariDataSource registryOf(int residents) {
    String name = "registry_" + ProcessHandle.current().pid() + "_" + NEXT.incrementAndGet();
    return pool(filled(name, residents));
  }

  /** Returns the same of a registry that whoever asked first for so many has filled. */
  static HikariDataSource sharedRegistryOf(int residents) {
    String name = "shared_" + residents;
    if (!isThere(name)) {
      // Under another name until it is whole.
      filled("filling_" + residents, residents);
      execute(database("postgres"), "alter database filling_" + residents + " rename to " + name);
    }
    return pool(database(name));
  }

  private static boolean isThere(String name) {
    try (Connection connection = database("postgres").getConnection();
        PreparedStatement select =
            connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      select.setString(1, name);
      return select.executeQuery().next();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static DataSource filled(String name, int residents) {
    execute(database("postgres"), "create database " + name);
    DataSource database = database(name);
    JdbcSchema.migrate(database);
    fill(JdbcStore.on(database), residents);
    execute(database, "vacuum analyze");
    return database;
  }

  private static DataSource database(String name) {
    String url = System.getProperty(URL);
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url == null ? url() : url);
    database.setDatabaseName(name);
    return database;
  }

  private static HikariDataSource pool(DataSource database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  /** Returns a connection to the same database that turns batches into inserts of many rows. */
  static Connection rewriting(HikariDataSource database) throws SQLException {
    PGSimpleDataSource rewriting = new PGSimpleDataSource();
    rewriting.setUrl(((PGSimpleDataSource) database.getDataSource()).getUrl());
    rewriting.setUser("postgres");
    rewriting.setReWriteBatchedInserts(true);
    Connection connection = rewriting.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void fill(JdbcStore store, int residents) {
    for (int from = 0; from < residents; from += AT_ONCE) {
      List<HistoryEntry> births =
          IntStream.range(from, Math.min(residents, from + AT_ONCE))
              .mapToObj(Residents::birth)
              .toList();
      store.<Boolean>inTransaction(
          session -> {
            session.histories().appendAll(births);
            session.histories().markAllForwarded(births);
            return true;
          });
    }
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

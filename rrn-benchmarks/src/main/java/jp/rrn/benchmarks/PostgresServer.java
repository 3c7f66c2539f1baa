package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
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

/** A PostgreSQL as durable as in production, one for a virtual machine. */
final class PostgresServer {
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

  /** Returns a pool of connections to a new registry of so many residents, each with its birth. */
  static HikariDataSource registryOf(int residents) {
    String name = "registry_" + NEXT.incrementAndGet();
    execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
    DataSource database = Server.POSTGRES.getDatabase("postgres", name);
    JdbcSchema.migrate(database);
    fill(JdbcStore.on(database), residents);
    execute(database, "vacuum analyze");
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

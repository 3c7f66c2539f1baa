package jp.rrn.examples.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** Gives each node of a simulation a store of its own, and what it needs of databases. */
final class NodeStores implements Supplier<RegistryStore>, AutoCloseable {
  /** Makes the store of a node, of which the first has number 0. */
  private interface Making {
    RegistryStore make(int number);
  }

  private final Making making;
  private final Runnable closing;
  private int made;

  private NodeStores(Making making, Runnable closing) {
    this.making = making;
    this.closing = closing;
  }

  static NodeStores inMemory() {
    return new NodeStores(number -> new MemoryStore(), () -> {});
  }

  /** Databases in memory, of this process alone, gone with it. */
  static NodeStores onH2() {
    String run = Long.toHexString(new Random().nextLong());
    return new NodeStores(
        number ->
            migrated(h2("jdbc:h2:mem:simulated-" + run + "-" + number + ";DB_CLOSE_DELAY=-1")),
        () -> {});
  }

  private static DataSource h2(String url) {
    return JdbcConnectionPool.create(url, "sa", "");
  }

  /** Schemas of one database, one for each node; they stay, to be looked at. */
  static NodeStores onPostgres(
      String url, @Nullable String user, @Nullable String password, long seed) {
    String prefix = "rrn_simulated_" + Long.toHexString(seed) + "_";
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(2);
    HikariDataSource pool = new HikariDataSource(config);
    return new NodeStores(number -> onSchema(pool, prefix + number), pool::close);
  }

  private static RegistryStore onSchema(DataSource pool, String schema) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + schema + " cascade");
      statement.execute("create schema " + schema);
    } catch (SQLException refused) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "schema cannot be made (%s)", refused.getSQLState()));
    }
    return migrated(inSchema(pool, schema));
  }

  /** Returns the connections of a pool, each in one schema: so many nodes share few connections. */
  private static DataSource inSchema(DataSource pool, String schema) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(pool, arguments);
                if (answer instanceof Connection connection) {
                  connection.setSchema(schema);
                }
                return answer;
              } catch (InvocationTargetException failed) {
                throw Objects.requireNonNull(failed.getCause());
              }
            });
  }

  private static RegistryStore migrated(DataSource database) {
    JdbcSchema.migrate(database);
    return JdbcStore.on(database);
  }

  @Override
  public RegistryStore get() {
    return making.make(made++);
  }

  @Override
  public void close() {
    closing.run();
  }
}

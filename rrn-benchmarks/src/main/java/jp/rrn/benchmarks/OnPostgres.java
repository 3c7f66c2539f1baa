package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jp.rrn.node.Provision;
import jp.rrn.storage.jdbc.JdbcStore;
import org.openjdk.jmh.annotations.TearDown;

/** A counter over a registry of births on PostgreSQL, and the plainest code beside it. */
public abstract class OnPostgres extends Timed {
  static final int RESIDENTS = 10_000;

  private final HikariDataSource database = PostgresServer.registryOf(RESIDENTS);
  final JdbcStore store = JdbcStore.on(database);
  final Provision counter = Counter.of(store);
  final BareProvision bare = new BareProvision(database);

  @TearDown
  public void close() {
    database.close();
  }
}

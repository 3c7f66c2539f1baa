package jp.rrn.examples.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What docs/simulate.md shows, over stores on H2. */
class MyNationTest {
  private static final AtomicInteger MADE = new AtomicInteger();

  private RegistryStore newStore() {
    String url = "jdbc:h2:mem:my-nation-" + MADE.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    JdbcConnectionPool database = JdbcConnectionPool.create(url, "sa", "");
    JdbcSchema.migrate(database);
    return JdbcStore.on(database);
  }

  // tag::rough[]
  @Test
  void myStoreSurvivesARoughYear() {
    Supplier<RegistryStore> stores = this::newStore; // one store for each node
    NationReport report =
        Nation.of(30)
            .days(60)
            .pace(20) // things happen 20 times as often as in life
            .lineFaults(FaultRates.ROUGH) // loses, repeats, delays, reorders
            .storeFaults(FaultRates.failing(0.005, 0.005)) // before and after a commit
            .crashes(0.05) // nodes are lost, and built again over their stores
            .breakLine(40, 7) // nothing passes from day 40 on, for a week
            .run(stores);

    assertThat(report.agrees()).as(report.summary()).isTrue();
  }

  // end::rough[]

  @Test
  void onDatabasesAsInMemoryEverybodyIsNumbered() {
    NationReport report = Nation.of(20).days(40).pace(20).run(this::newStore);

    assertThat(report.agrees()).isTrue();
    assertThat(report.unnumbered()).isZero();
    assertThat(report.firstNumbers()).isGreaterThanOrEqualTo(20);
  }
}

package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.EmergencyStopContract;
import org.junit.jupiter.api.Nested;

/** A stop on both engines. */
class JdbcEmergencyStopTest {
  @Nested
  class OnH2InMemory extends EmergencyStopContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnPostgres extends EmergencyStopContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }
  }
}

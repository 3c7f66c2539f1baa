package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.LogStoreContract;
import org.junit.jupiter.api.Nested;

/**
 * The contract on every engine, on PostgreSQL with no more rights than the application has, and
 * what is erased with those of who may erase.
 */
class JdbcLogStoreTest {
  @Nested
  class OnH2InMemory extends LogStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnPostgres extends LogStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }

    @Override
    protected RegistryStore erasingStore() {
      return JdbcStore.on(Databases.postgresRetention());
    }
  }

  @Nested
  class OnPostgresSerializable extends LogStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(
          Databases.postgres(), JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }

    @Override
    protected RegistryStore erasingStore() {
      return JdbcStore.on(
          Databases.postgresRetention(),
          JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }
  }
}

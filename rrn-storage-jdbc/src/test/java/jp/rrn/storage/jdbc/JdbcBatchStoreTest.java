package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.BatchStoreContract;
import org.junit.jupiter.api.Nested;

/** The contract on every engine, on PostgreSQL with no more rights than the application has. */
class JdbcBatchStoreTest {
  @Nested
  class OnH2InMemory extends BatchStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnH2File extends BatchStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2File());
    }
  }

  @Nested
  class OnPostgres extends BatchStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }
  }

  @Nested
  class OnPostgresSerializable extends BatchStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(
          Databases.postgres(), JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }
  }
}

package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.FeedStoreContract;
import org.junit.jupiter.api.Nested;

/** The contract on every engine, on PostgreSQL with no more rights than the application has. */
class JdbcFeedStoreTest {
  @Nested
  class OnH2InMemory extends FeedStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnH2File extends FeedStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2File());
    }
  }

  @Nested
  class OnPostgres extends FeedStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }
  }

  @Nested
  class OnPostgresSerializable extends FeedStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(
          Databases.postgres(), JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }
  }
}

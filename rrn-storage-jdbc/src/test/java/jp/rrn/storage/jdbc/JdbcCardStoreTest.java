package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.CardStoreContract;
import org.junit.jupiter.api.Nested;

/** The contract on every engine, on PostgreSQL with no more rights than the application has. */
class JdbcCardStoreTest {
  @Nested
  class OnH2InMemory extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnH2File extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2File());
    }
  }

  @Nested
  class OnPostgres extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }
  }

  @Nested
  class OnPostgresSerializable extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(
          Databases.postgres(), JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }
  }

  @Nested
  class SealedOnH2 extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory(), Ciphers.options());
    }
  }

  @Nested
  class SealedOnPostgres extends CardStoreContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres(), Ciphers.options());
    }
  }
}

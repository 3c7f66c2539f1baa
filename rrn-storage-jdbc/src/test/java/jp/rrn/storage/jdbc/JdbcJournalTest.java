package jp.rrn.storage.jdbc;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.JournalContract;
import org.junit.jupiter.api.Nested;

/** The contract on every engine, on PostgreSQL with no more rights than the application has. */
class JdbcJournalTest {
  @Nested
  class OnH2InMemory extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2Memory());
    }
  }

  @Nested
  class OnH2File extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.h2File());
    }
  }

  @Nested
  class OnPostgres extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres());
    }
  }

  @Nested
  class OnPostgresSerializable extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(
          Databases.postgres(), JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE));
    }
  }

  @Nested
  class SealedOnPostgres extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return JdbcStore.on(Databases.postgres(), Ciphers.options());
    }
  }
}

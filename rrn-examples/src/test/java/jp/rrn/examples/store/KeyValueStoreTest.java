package jp.rrn.examples.store;

import java.nio.file.Path;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.EmergencyStopContract;
import jp.rrn.testkit.FeedStoreContract;
import jp.rrn.testkit.HistoryStoreContract;
import jp.rrn.testkit.JournalContract;
import jp.rrn.testkit.LogStoreContract;
import jp.rrn.testkit.NumberStoreContract;
import jp.rrn.testkit.ProvisionStoreContract;
import jp.rrn.testkit.RegistryStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts: all that is asked of a store. */
class KeyValueStoreTest {
  @TempDir static Path folder;
  private static int made;

  private static RegistryStore emptyStore() {
    return new KeyValueStore(folder.resolve("registry-" + made++));
  }

  // tag::contracts[]
  @Nested
  class Histories extends HistoryStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  // end::contracts[]

  @Nested
  class Numbers extends NumberStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class Provisions extends ProvisionStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class Log extends LogStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class Journals extends JournalContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class EmergencyStop extends EmergencyStopContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class Feeds extends FeedStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }

  @Nested
  class Transactions extends RegistryStoreContract {
    @Override
    protected RegistryStore newStore() {
      return emptyStore();
    }
  }
}

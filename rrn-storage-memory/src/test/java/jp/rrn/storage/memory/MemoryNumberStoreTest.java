package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.NumberStoreContract;

class MemoryNumberStoreTest extends NumberStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.RegistryStoreContract;

class MemoryRegistryStoreTest extends RegistryStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

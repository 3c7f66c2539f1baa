package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.LogStoreContract;

class MemoryLogStoreTest extends LogStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

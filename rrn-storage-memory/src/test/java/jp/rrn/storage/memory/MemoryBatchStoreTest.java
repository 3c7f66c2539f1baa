package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.BatchStoreContract;

class MemoryBatchStoreTest extends BatchStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

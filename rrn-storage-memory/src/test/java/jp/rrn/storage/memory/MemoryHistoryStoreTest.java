package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.HistoryStoreContract;

class MemoryHistoryStoreTest extends HistoryStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

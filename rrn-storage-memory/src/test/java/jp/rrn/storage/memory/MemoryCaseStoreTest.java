package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.CaseStoreContract;

class MemoryCaseStoreTest extends CaseStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.ProvisionStoreContract;

class MemoryProvisionStoreTest extends ProvisionStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.CardStoreContract;

class MemoryCardStoreTest extends CardStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

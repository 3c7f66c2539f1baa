package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.FeedStoreContract;

class MemoryFeedStoreTest extends FeedStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

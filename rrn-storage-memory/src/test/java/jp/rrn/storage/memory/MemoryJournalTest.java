package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.JournalContract;

class MemoryJournalTest extends JournalContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

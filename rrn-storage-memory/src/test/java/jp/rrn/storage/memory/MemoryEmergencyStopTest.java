package jp.rrn.storage.memory;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.EmergencyStopContract;

class MemoryEmergencyStopTest extends EmergencyStopContract {
  @Override
  protected RegistryStore newStore() {
    return new MemoryStore();
  }
}

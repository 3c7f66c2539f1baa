package jp.rrn.examples.store;

import java.util.function.Function;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/** Stands for a store somebody writes. Its database is a store in memory. */
record MyStore(RegistryStore database) implements RegistryStore {
  static RegistryStore emptyDatabase() {
    return new MemoryStore();
  }

  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    return database.inTransaction(work);
  }
}

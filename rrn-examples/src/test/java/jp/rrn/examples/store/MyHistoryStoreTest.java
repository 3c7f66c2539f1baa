package jp.rrn.examples.store;

import static jp.rrn.examples.store.MyStore.emptyDatabase;

import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.HistoryStoreContract;

// tag::contract[]
class MyHistoryStoreTest extends HistoryStoreContract {
  @Override
  protected RegistryStore newStore() {
    return new MyStore(emptyDatabase());
  }
}
// end::contract[]

package jp.rrn.testkit.nation;

import java.util.function.Function;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/** A store with the time that its transactions take, charged to a tier. */
record TimedStore(RegistryStore store, Tier tier, Stopwatch stopwatch) implements RegistryStore {
  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    return stopwatch.time(tier, () -> store.inTransaction(work));
  }
}

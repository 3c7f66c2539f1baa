package jp.rrn.testkit;

import java.util.Objects;
import jp.rrn.store.RegistryStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What every contract of a store begins with: an empty store, and entries to put into it. */
abstract class StoreContract {
  private @Nullable RegistryStore store;

  /** Creates the contract; JUnit makes one for each test. */
  StoreContract() {}

  /** Returns an empty store. Called before each test, when the subclass is complete. */
  protected abstract RegistryStore newStore();

  @BeforeEach
  final void emptyStore() {
    store = newStore();
  }

  final RegistryStore store() {
    return Objects.requireNonNull(store, "store");
  }
}

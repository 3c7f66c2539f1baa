package jp.rrn.testkit.nation;

import java.util.function.Function;
import jp.rrn.store.RegistryStore;

/** A node that can be lost: what it knows is in its store, over which it is built again. */
final class Node<N> {
  private final RegistryStore store;
  private final RegistryStore failing;
  private final Function<RegistryStore, N> build;
  private N node;
  private int lost;

  /**
   * Builds the node for the first time.
   *
   * @param store what it keeps
   * @param failing the same, failing now and then
   * @param build makes the node over a store
   */
  Node(RegistryStore store, RegistryStore failing, Function<RegistryStore, N> build) {
    this.store = store;
    this.failing = failing;
    this.build = build;
    this.node = build.apply(failing);
  }

  N get() {
    return node;
  }

  /** Loses the node and builds it again. */
  void crash() {
    node = build.apply(failing);
    lost++;
  }

  /** Returns the node over its store as it is, which does not fail. */
  N unfailing() {
    return build.apply(store);
  }

  RegistryStore store() {
    return store;
  }

  int lost() {
    return lost;
  }
}

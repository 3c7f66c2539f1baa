package jp.rrn.storage.memory;

/** A registry in memory. */
public final class MemoryStore {
  /** Creates an empty one. */
  public MemoryStore() {}
}

/** A registry in memory with real transactions. */
module jp.rrn.storage.memory {
  requires transitive jp.rrn.core;
  requires static org.jspecify;

  exports jp.rrn.storage.memory;
}

/** The smallest program that runs on the module path. */
module jp.rrn.examples.modular {
  requires jp.rrn.core;
  requires jp.rrn.storage.memory;
}

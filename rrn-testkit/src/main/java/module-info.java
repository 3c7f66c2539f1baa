/**
 * Contracts, random calls with a plain model, arbitraries, made-up people, a manual clock, faulty
 * lines and a simulated nation, for the tests of other projects.
 */
module jp.rrn.testkit {
  requires transitive jp.rrn.core;
  requires static org.jspecify;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;

  exports jp.rrn.testkit;
  exports jp.rrn.testkit.command;
  exports jp.rrn.testkit.fault;
  exports jp.rrn.testkit.japan;
  exports jp.rrn.testkit.nation;
}

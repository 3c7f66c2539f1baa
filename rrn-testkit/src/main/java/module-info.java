/** Contracts, arbitraries, made-up people and a manual clock for the tests of other projects. */
module jp.rrn.testkit {
  requires transitive jp.rrn.core;
  requires static org.jspecify;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;

  exports jp.rrn.testkit;
}

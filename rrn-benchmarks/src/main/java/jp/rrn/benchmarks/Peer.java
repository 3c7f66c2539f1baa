package jp.rrn.benchmarks;

/**
 * Another engine that has been given the same rules.
 *
 * @param <R> a request as the engine takes it
 */
interface Peer<R> {
  /** Brings a request to the engine's form; not timed. */
  R prepare(RequestWords request);

  /** Returns whether some rule covers it. */
  boolean permits(R request);
}

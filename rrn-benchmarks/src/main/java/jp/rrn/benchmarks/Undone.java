package jp.rrn.benchmarks;

/** Ends a transaction, so that the store has the same size at the next call. */
final class Undone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Undone() {
    super("undone", null, false, false);
  }
}

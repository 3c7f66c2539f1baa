package jp.rrn.storage.jdbc;

/** Ends an attempt because another transaction was in the way. Never seen outside of the store. */
final class ConflictSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictSignal() {
    super("conflict", null, false, false);
  }
}

package jp.rrn.storage.jdbc;

/**
 * A sealed value does not open: the row was altered, or a value was moved there from another row or
 * column, or its key was not given. Which row it is, the message does not say; find it with the
 * owner's rights, and restore it from a backup.
 */
public final class SealBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;

  SealBrokenException(String column) {
    super("A sealed value was altered, moved or never sealed (" + column + ")");
    this.column = column;
  }

  SealBrokenException(String column, int keyId) {
    super("A value is sealed under key " + keyId + ", which was not given (" + column + ")");
    this.column = column;
  }

  /** Returns the column, as table and column. */
  public String column() {
    return column;
  }
}

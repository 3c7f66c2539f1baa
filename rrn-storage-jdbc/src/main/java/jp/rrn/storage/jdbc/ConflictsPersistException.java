package jp.rrn.storage.jdbc;

import jp.rrn.code.RrnException;

/**
 * Other transactions were in the way of this one each time it ran. Nothing of it remains; call
 * again later, or with fewer writers at once.
 */
public final class ConflictsPersistException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int attempts;

  ConflictsPersistException(int attempts) {
    super("Transaction met a conflict each of %d times".formatted(attempts));
    this.attempts = attempts;
  }

  /** Returns how often it ran. */
  public int attempts() {
    return attempts;
  }
}

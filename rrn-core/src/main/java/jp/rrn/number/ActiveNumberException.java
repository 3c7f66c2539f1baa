package jp.rrn.number;

import jp.rrn.code.RrnException;

/**
 * The subject already has a number of this kind in use. Retire that one first, in the same
 * transaction.
 */
public final class ActiveNumberException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final NumberKind kind;

  /** Creates one for a kind. */
  public ActiveNumberException(NumberKind kind) {
    super("Subject already has a number in use (%s)".formatted(kind));
    this.kind = kind;
  }

  /** Returns the kind. */
  public NumberKind kind() {
    return kind;
  }
}

package jp.rrn.disclosure;

import jp.rrn.code.RrnException;

/** Somebody has noted something in the case first. Read it again, decide again, append again. */
public final class StaleCaseException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int attempted;
  private final int expected;

  /** Creates one from the sequence tried and the one that was due. */
  public StaleCaseException(int attempted, int expected) {
    super("Case has moved on (attempted sequence %d, expected %d)".formatted(attempted, expected));
    this.attempted = attempted;
    this.expected = expected;
  }

  /** Returns the sequence that was tried. */
  public int attempted() {
    return attempted;
  }

  /** Returns the sequence that was due. */
  public int expected() {
    return expected;
  }
}

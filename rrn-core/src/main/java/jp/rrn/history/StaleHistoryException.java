package jp.rrn.history;

import jp.rrn.code.RrnException;

/** Somebody appended to the history first. Read it again, decide again, append again. */
public final class StaleHistoryException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int attempted;
  private final int expected;

  /** Creates one from the sequence tried and the one that was due. */
  public StaleHistoryException(int attempted, int expected) {
    super(
        "History has moved on (attempted sequence %d, expected %d)".formatted(attempted, expected));
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

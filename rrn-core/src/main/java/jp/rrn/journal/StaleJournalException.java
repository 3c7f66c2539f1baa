package jp.rrn.journal;

import jp.rrn.code.RrnException;

/** Somebody wrote into this journal first. Read it again, decide again, write again. */
public final class StaleJournalException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int attempted;
  private final int expected;

  /** Creates one from the sequence tried and the one that was due. */
  public StaleJournalException(int attempted, int expected) {
    super(
        "Journal has moved on (attempted sequence %d, expected %d)".formatted(attempted, expected));
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

package jp.rrn.feed;

import jp.rrn.code.RrnException;

/** Somebody wrote into this feed first. Read it again, decide again, write again. */
public final class StaleFeedException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final long attempted;
  private final long expected;

  /** Creates one from the sequence tried and the one that was due. */
  public StaleFeedException(long attempted, long expected) {
    super("Feed has moved on (attempted sequence %d, expected %d)".formatted(attempted, expected));
    this.attempted = attempted;
    this.expected = expected;
  }

  /** Returns the sequence that was tried. */
  public long attempted() {
    return attempted;
  }

  /** Returns the sequence that was due. */
  public long expected() {
    return expected;
  }
}

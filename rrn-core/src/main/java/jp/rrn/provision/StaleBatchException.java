package jp.rrn.provision;

import jp.rrn.code.RrnException;

/**
 * Another chunk of this request is due. Ask for that one first; one that was answered is answered
 * again.
 */
public final class StaleBatchException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int attempted;
  private final int expected;

  /** Creates one from the chunk tried and the one that was due. */
  public StaleBatchException(int attempted, int expected) {
    super("Another chunk is due (attempted %d, expected %d)".formatted(attempted, expected));
    this.attempted = attempted;
    this.expected = expected;
  }

  /** Returns the chunk that was tried. */
  public int attempted() {
    return attempted;
  }

  /** Returns the chunk that was due. */
  public int expected() {
    return expected;
  }
}

package jp.rrn.number;

import jp.rrn.code.RrnException;

/** No My Number can be made for this code now: read the record again. */
public final class DesignationRefusedException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** A first number was asked for, and there is one, in use or pending. */
    HAS_NUMBER,
    /** A change was asked for, and there is no number in use. */
    HAS_NONE,
    /** A change was asked for, and the last one is still pending. */
    CHANGE_PENDING,
    /** The residence code was never allotted, or is retired. */
    UNKNOWN_CODE,
    /** The number made for this request is retired: withdrawn, or replaced since. */
    RETIRED
  }

  /** Creates one for a reason. */
  public DesignationRefusedException(Reason reason) {
    super("My Number cannot be designated (%s)".formatted(reason));
    this.reason = reason;
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }
}

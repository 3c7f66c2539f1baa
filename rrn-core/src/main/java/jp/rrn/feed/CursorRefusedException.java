package jp.rrn.feed;

import jp.rrn.code.RrnException;

/**
 * This cursor is no place to read on from. If {@link #beginAgain()}, take a new snapshot and read
 * on from its cursor; if not, the cursor is of another feed, or was altered.
 */
public final class CursorRefusedException extends RrnException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a cursor. */
  public enum Reason {
    /** It was not given here for this recipient and affair. */
    NOT_OF_THIS_FEED,
    /** It was given before the node was restored from a backup. */
    OTHER_EPOCH,
    /** What follows it was acknowledged and is no longer kept. */
    NO_LONGER_KEPT,
    /** The feed has not come so far. */
    AHEAD
  }

  private final Reason reason;

  /** Creates one. */
  public CursorRefusedException(Reason reason) {
    super("Cursor is refused (" + reason + ")");
    this.reason = reason;
  }

  /** Returns what is wrong. */
  public Reason reason() {
    return reason;
  }

  /** Returns whether the reader is to begin again with a snapshot. */
  public boolean beginAgain() {
    return reason != Reason.NOT_OF_THIS_FEED;
  }
}

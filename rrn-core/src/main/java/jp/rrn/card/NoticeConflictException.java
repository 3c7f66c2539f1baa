package jp.rrn.card;

import jp.rrn.code.RrnException;

/**
 * Two different notices claim one place, or one id two contents: somebody numbered notices twice.
 * Keep what is there, and ask the sender.
 */
public final class NoticeConflictException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int sequence;

  NoticeConflictException(int sequence) {
    super("Another notice has this place or this id (sequence %d)".formatted(sequence));
    this.sequence = sequence;
  }

  /** Returns the sequence of the notice that was not taken. */
  public int sequence() {
    return sequence;
  }
}

package jp.rrn.log;

import jp.rrn.code.RrnException;

/**
 * A log does not begin with what it has signed and published: it was restored from an older state,
 * or changed. Nothing more may be signed. Restore the log so that it has what was published; if
 * that is lost, begin a log of another name, and say so to those who hold checkpoints.
 */
public final class LogRolledBackException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final long size;
  private final long published;

  LogRolledBackException(long size, long published) {
    super(
        "The log does not begin with what was published (size %d, published %d)"
            .formatted(size, published));
    this.size = size;
    this.published = published;
  }

  /** Returns how many entries the log has. */
  public long size() {
    return size;
  }

  /** Returns how many entries were published. */
  public long published() {
    return published;
  }
}

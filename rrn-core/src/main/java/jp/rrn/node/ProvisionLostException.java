package jp.rrn.node;

import jp.rrn.code.RrnException;

/**
 * A request is missing in the log of provisions that was not sealed yet, although later ones are
 * there: nobody but who alters evidence can have taken it away. Nothing more is sealed. Find out
 * what happened, and bring the row back from a backup; then seal again.
 */
public final class ProvisionLostException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final long position;

  ProvisionLostException(long position) {
    super("A request that was not sealed is missing (position %d)".formatted(position));
    this.position = position;
  }

  /** Returns the first position that is missing. */
  public long position() {
    return position;
  }
}

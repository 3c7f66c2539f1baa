package jp.rrn.card;

import jp.rrn.code.RrnException;

/** A place or service did not answer. What was sent may have arrived; send it again later. */
public final class PlaceUnreachableException extends RrnException {
  private static final long serialVersionUID = 1L;

  /** Creates one; who threw it knows which place it is. */
  public PlaceUnreachableException() {
    super("Place cannot be reached now");
  }
}

package jp.rrn.number;

import jp.rrn.code.RrnException;

/** The municipality has no free residence code left. Ask for an allotment and try again. */
public final class StockExhaustedException extends RrnException {
  private static final long serialVersionUID = 1L;

  /** Creates one. */
  public StockExhaustedException() {
    super("No free residence code is left");
  }
}

package jp.rrn.number;

import jp.rrn.code.RrnException;

/**
 * So many candidates in a row were taken that the ledger or the random source must be broken: with
 * a sound source it never happens. Stop issuing and look.
 */
public final class LedgerBrokenException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int clashes;

  /** Creates one after so many clashes. */
  public LedgerBrokenException(int clashes) {
    super("Ledger or random source is broken (%d clashes in a row)".formatted(clashes));
    this.clashes = clashes;
  }

  /** Returns how many candidates in a row were taken. */
  public int clashes() {
    return clashes;
  }
}

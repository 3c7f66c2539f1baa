package jp.rrn.law;

import jp.rrn.code.RrnException;

/** A fact source cannot answer now. The request is referred, never permitted; ask again later. */
public final class FactUnavailableException extends RrnException {
  private static final long serialVersionUID = 1L;

  /** Creates one. */
  public FactUnavailableException() {
    super("A fact could not be established");
  }
}

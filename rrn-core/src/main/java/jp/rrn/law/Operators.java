package jp.rrn.law;

/** The register of those who may ask (操作者の登録). Supplied by the host; used by many threads. */
public interface Operators {
  /** Everybody who gives both ids: for hosts that check them elsewhere. */
  Operators ANY = asker -> true;

  /**
   * Returns whether this person may act under this authority for this recipient now.
   *
   * @throws FactUnavailableException if that cannot be found out
   */
  boolean mayAsk(Asker asker);
}

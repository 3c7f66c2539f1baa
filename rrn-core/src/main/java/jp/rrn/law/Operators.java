package jp.rrn.law;

/**
 * Who may ask (操作者の登録), for whichever organ. {@code RegisteredOperators} of the nodes asks the
 * registers of the organs; a host may ask another system. Used by many threads.
 */
public interface Operators {
  /** Everybody who gives both ids: for hosts that check them elsewhere. */
  Operators ANY = request -> true;

  /**
   * Returns whether the person who asks may act under this authority for this recipient when it is
   * asked, and ask for these items.
   *
   * @throws FactUnavailableException if that cannot be found out
   */
  boolean mayAsk(UseRequest request);
}

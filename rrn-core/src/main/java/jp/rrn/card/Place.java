package jp.rrn.card;

/** Where the state of one card is held. */
public enum Place {
  /** The chip of the card itself; reachable only while it lies in a reader. */
  CHIP,
  /** 統合端末: the terminal of the municipality. */
  TERMINAL,
  /** カード管理システム of the agency. */
  CARD_SYSTEM
}

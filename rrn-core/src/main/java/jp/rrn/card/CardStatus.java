package jp.rrn.card;

/** Where a card stands on a day. */
public enum CardStatus {
  /** Nobody has applied for it yet. */
  NONE,
  /** 申請: applied for. */
  APPLIED,
  /** 作成: made by the agency, on its way to the municipality. */
  MADE,
  /** 交付前設定: set up at the municipality, waiting for its holder. */
  PREPARED,
  /** 交付: handed over; the only status in which it is valid. */
  IN_USE,
  /** 一時停止: suspended, as after a loss told by telephone. */
  SUSPENDED,
  /** 失効: void for ever. */
  VOID
}

package jp.rrn.disclosure;

/** What a resident asks of the office that keeps the record. */
public enum CaseKind {
  /** 開示 (30条の32). */
  DISCLOSURE,
  /** 訂正、追加又は削除 (30条の35). */
  CORRECTION,
  /** 苦情 (30条の36). */
  COMPLAINT
}

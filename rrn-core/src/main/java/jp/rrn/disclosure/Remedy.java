package jp.rrn.disclosure;

/** What somebody wants done to what was disclosed (30条の35). */
public enum Remedy {
  /** 訂正. */
  CORRECTION,
  /** 追加. */
  ADDITION,
  /** 削除. */
  DELETION
}

package jp.rrn.number;

/** The two kinds of number that must never repeat. */
public enum NumberKind {
  /** 住民票コード. */
  RESIDENCE_CODE,
  /** 個人番号. */
  MY_NUMBER
}

package jp.rrn.operator;

/** What an operator does with records (住民記録システム標準仕様書 10.2). */
public enum Operation {
  /** 照会. */
  INQUIRY,
  /** 印刷. */
  PRINT,
  /** 異動の入力. */
  CHANGE,
  /** 一括処理. */
  BATCH,
  /** 画面の複写 (ハードコピー). */
  HARD_COPY,
  /** 抽出. */
  EXTRACTION,
  /** Releases operators who were stopped, and takes over locks (管理). */
  SUPERVISION,
  /** Stops provision, resumes it, or orders a drill (緊急時対応). */
  EMERGENCY_ORDER
}

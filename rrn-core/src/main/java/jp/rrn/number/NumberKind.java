package jp.rrn.number;

import jp.rrn.code.NumberFormat;

/** The two kinds of number that must never repeat. */
public enum NumberKind {
  /** 住民票コード. */
  RESIDENCE_CODE(NumberFormat.RESIDENCE_CODE),
  /** 個人番号. */
  MY_NUMBER(NumberFormat.MY_NUMBER);

  private final NumberFormat format;

  NumberKind(NumberFormat format) {
    this.format = format;
  }

  NumberFormat format() {
    return format;
  }
}

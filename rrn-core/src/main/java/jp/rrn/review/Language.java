package jp.rrn.review;

/** In which language a report is written. */
public enum Language {
  /** 日本語. */
  JAPANESE,
  /** English. */
  ENGLISH
}

package jp.rrn.law;

/** Languages explanations are written in. */
public enum Language {
  /** 日本語. */
  JAPANESE,
  /** English. The words of the law stay in Japanese. */
  ENGLISH
}

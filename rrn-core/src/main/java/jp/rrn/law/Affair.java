package jp.rrn.law;

/**
 * What somebody needs a record for (事務).
 *
 * @param statute the law that gives the task
 * @param words the task in that law's words
 */
public record Affair(String statute, String words) {
  /** Checks that both are there. */
  public Affair {
    Texts.require("statute", statute);
    Texts.require("words", words);
  }
}

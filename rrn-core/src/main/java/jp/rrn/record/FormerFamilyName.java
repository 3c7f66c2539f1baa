package jp.rrn.record;

/**
 * A former family name (旧氏, 令30条の13), recorded beside the name and carried with it.
 *
 * @param text as written, 1 to {@value #LENGTH_MAX} user-perceived characters
 * @param kana its reading, at most {@value #LENGTH_MAX}
 */
public record FormerFamilyName(String text, Kana kana) {
  /** The most characters of the name, and of its reading. */
  public static final int LENGTH_MAX = 50;

  /** Checks both texts. */
  public FormerFamilyName {
    NamePart.check("formerFamilyName", text, kana, LENGTH_MAX);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "FormerFamilyName[masked]";
  }
}

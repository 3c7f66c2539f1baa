package jp.rrn.record;

/**
 * The alternative name of a foreign resident (通称, 令30条の16), recorded beside the name and carried
 * with it.
 *
 * @param text as written, 1 to {@value #LENGTH_MAX} user-perceived characters
 * @param kana its reading, at most {@value #LENGTH_MAX}
 */
public record AlternativeName(String text, Kana kana) {
  /** The most characters of the name, and of its reading. */
  public static final int LENGTH_MAX = 100;

  /** Checks both texts. */
  public AlternativeName {
    NamePart.check("alternativeName", text, kana, LENGTH_MAX);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "AlternativeName[masked]";
  }
}

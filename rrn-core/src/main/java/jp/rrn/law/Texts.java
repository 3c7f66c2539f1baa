package jp.rrn.law;

/** Texts of catalogues and requests: there, and of bounded length. */
final class Texts {
  private static final int LAW_MAX = 1_000;
  private static final int OPERATOR_MAX = 200;

  private Texts() {}

  /** Returns a text of the law, or refuses it in the name of its field. */
  static String require(String field, String text) {
    return require(field, text, LAW_MAX);
  }

  /** Returns an operator's words, or refuses them in the name of their field. */
  static String requireOperators(String field, String text) {
    return require(field, text, OPERATOR_MAX);
  }

  private static String require(String field, String text, int max) {
    if (text.isBlank() || text.length() > max) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + max + " characters, not all blank");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      // No encoding has it: two texts that differ there would have one digest.
      throw new IllegalArgumentException(field + " must not hold half a character");
    }
    return text;
  }
}

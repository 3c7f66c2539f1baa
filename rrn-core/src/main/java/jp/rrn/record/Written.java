package jp.rrn.record;

/** What every text about a person must keep to. */
final class Written {
  private Written() {}

  /**
   * Refuses what no name and no address holds: controls, lone surrogates, noncharacters, invisible
   * and direction marks, tags, and private use (外字), which means nothing outside the system it
   * comes from.
   */
  static void check(String field, String text) {
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isPrivateUse(character)) {
        throw refusal(field, character, index, "a private-use character (外字)");
      }
      if (isRefused(character)) {
        throw refusal(field, character, index, "not allowed");
      }
      index += Character.charCount(character);
    }
  }

  /**
   * Refuses what {@link #check} refuses and what only addresses hold: enclosed, squared and
   * pictured characters, such as ㈱, ㍿, ① and Ⅲ.
   */
  static void checkName(String field, String text) {
    check(field, text);
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isSymbol(character)) {
        throw refusal(field, character, index, "not allowed in a name");
      }
      index += Character.charCount(character);
    }
  }

  /**
   * @throws IllegalArgumentException if the text has more characters
   */
  static void checkLength(String field, int length, int lengthMax) {
    if (length > lengthMax) {
      throw new IllegalArgumentException(
          field + ": must have at most " + lengthMax + " characters");
    }
  }

  private static IllegalArgumentException refusal(
      String field, int character, int index, String what) {
    return new IllegalArgumentException(
        field + ": character U+%04X at index %d is %s".formatted(character, index, what));
  }

  private static boolean isRefused(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean invisible =
        (c >= 0x200B && c <= 0x200F)
            || (c >= 0x2028 && c <= 0x202E)
            || (c >= 0x2060 && c <= 0x206F)
            || c == 0xFEFF;
    boolean tag = c >= 0xE0000 && c <= 0xE007F;
    return control || surrogate || noncharacter || invisible || tag;
  }

  private static boolean isPrivateUse(int c) {
    return (c >= 0xE000 && c <= 0xF8FF)
        || (c >= 0xF0000 && c <= 0xFFFFD)
        || (c >= 0x100000 && c <= 0x10FFFD);
  }

  private static boolean isSymbol(int c) {
    return (c >= 0x2150 && c <= 0x218F)
        || (c >= 0x2460 && c <= 0x24FF)
        || (c >= 0x3200 && c <= 0x33FF)
        || (c >= 0x1F000 && c <= 0x1FAFF);
  }
}

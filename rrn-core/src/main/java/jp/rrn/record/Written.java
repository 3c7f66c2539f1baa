package jp.rrn.record;

import java.util.regex.Pattern;

/** What every text about a person must keep to. */
final class Written {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Written() {}

  /** Returns the number of extended grapheme clusters. */
  static int length(String text) {
    return (int) CLUSTER.matcher(text).results().count();
  }

  /**
   * Refuses what no name or address holds: controls, lone surrogates, noncharacters, invisible and
   * direction marks, tags, and private use (外字), which means nothing outside the system it comes
   * from.
   */
  static void check(String field, String text) {
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isRefused(character)) {
        String kind = isPrivateUse(character) ? "a private-use character (外字)" : "not allowed";
        throw new IllegalArgumentException(
            field + ": character U+%04X at index %d is %s".formatted(character, index, kind));
      }
      index += Character.charCount(character);
    }
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
    return control || surrogate || noncharacter || invisible || tag || isPrivateUse(c);
  }

  private static boolean isPrivateUse(int c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
  }
}

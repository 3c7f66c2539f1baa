package jp.rrn.record;

/**
 * What every text about a person must keep to, whichever field holds it. The words of a date keep
 * to the same rule, {@code jp.rrn.date.AsWritten}.
 */
final class Written {
  /**
   * The most code points of one character. The longest that people write have three or four (a
   * letter with its accents, a syllable of Korean letters); without a limit a text of one character
   * has no length.
   */
  private static final int CODE_POINTS_MAX = 8;

  /**
   * What shows nothing, or nothing of its own: controls, fillers, marks of direction and of format,
   * selectors that are not for ideographs, tags, what replaces a lost character, noncharacters and
   * lone surrogates. First and last of each range in turn; listed, since what the platform knows as
   * a format character changes with its version.
   */
  private static final int[] REFUSED = {
    0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x0600, 0x0605, 0x061C, 0x061C,
    0x06DD, 0x06DD, 0x070F, 0x070F, 0x0890, 0x0891, 0x08E2, 0x08E2, 0x115F, 0x1160, 0x17B4, 0x17B5,
    0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0x2800, 0x2800, 0x3164, 0x3164,
    0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFF, 0x110BD,
    0x110BD, 0x110CD, 0x110CD, 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000,
    0xE00FF, 0xE01F0, 0xE0FFF
  };

  private Written() {}

  /**
   * Refuses what no name and no address holds: a character that {@link #checkCharacters} refuses,
   * nothing but spaces, a mark or selector at the beginning or after a space, and a character of
   * more than {@value #CODE_POINTS_MAX} code points. The empty text is the caller's to judge.
   */
  static void check(String field, String text) {
    if (!text.isEmpty() && text.codePoints().allMatch(Character::isSpaceChar)) {
      throw new IllegalArgumentException(field + ": must not be blank");
    }
    if (Graphemes.isPlain(text)) {
      return;
    }
    checkCharacters(field, text);
    checkMarks(field, text);
    int tall = Graphemes.indexOfTallerThan(CODE_POINTS_MAX, text);
    if (tall >= 0) {
      throw new IllegalArgumentException(
          field
              + ": character at index %d must have at most %d code points"
                  .formatted(tall, CODE_POINTS_MAX));
    }
  }

  /**
   * Refuses controls, lone surrogates, noncharacters, what is invisible, tags, and private use
   * (外字), which means nothing outside the system it comes from.
   */
  static void checkCharacters(String field, String text) {
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isPrivateUse(character)) {
        throw refusal(field, character, index, "is a private-use character (外字)");
      }
      if (isRefused(character)) {
        throw refusal(field, character, index, "is not allowed");
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
        throw refusal(field, character, index, "is not allowed in a name");
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

  private static void checkMarks(String field, String text) {
    boolean stands = false;
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (!stands && isMark(character)) {
        throw refusal(field, character, index, "has no character before it");
      }
      stands = !Character.isSpaceChar(character);
      index += Character.charCount(character);
    }
  }

  private static IllegalArgumentException refusal(
      String field, int character, int index, String what) {
    return new IllegalArgumentException(
        field + ": character U+%04X at index %d %s".formatted(character, index, what));
  }

  private static boolean isRefused(int c) {
    for (int i = 0; i < REFUSED.length; i += 2) {
      if (c >= REFUSED[i] && c <= REFUSED[i + 1]) {
        return true;
      }
    }
    return (c & 0xFFFE) == 0xFFFE;
  }

  /** Combining marks and variation selectors. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
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

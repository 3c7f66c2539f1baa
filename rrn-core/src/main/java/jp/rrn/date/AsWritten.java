package jp.rrn.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words must keep to in which a register writes a date. It is the rule of names and
 * addresses, which are of a package above this one; a test there compares the two.
 */
final class AsWritten {
  private static final Pattern BLANK = Pattern.compile("\\p{Z}*");
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");
  private static final Pattern LONE_MARK = Pattern.compile("(?:^|(?<=\\p{Z}))\\p{M}");
  private static final int CODE_POINTS_MAX = 8;

  /** Controls, what is invisible, lone surrogates and what is no character. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}"
              + "\u034F\u0890\u0891\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2065\u2800\u3164\uFFA0"
              + "\uFFF0-\uFFFF\\x{13430}-\\x{1343F}\\x{E0000}-\\x{E00FF}\\x{E01F0}-\\x{E0FFF}]");

  private AsWritten() {}

  static void check(String words, int most) {
    if (BLANK.matcher(words).matches()) {
      throw new IllegalArgumentException("asWritten: must not be blank");
    }
    refuse(PRIVATE_USE, words, "is a private-use character (外字)");
    refuse(REFUSED, words, "is not allowed");
    refuse(LONE_MARK, words, "has no character before it");
    int characters = 0;
    Matcher cluster = CLUSTER.matcher(words);
    while (cluster.find()) {
      characters++;
      if (words.codePointCount(cluster.start(), cluster.end()) > CODE_POINTS_MAX) {
        throw new IllegalArgumentException(
            "asWritten: character at index %d must have at most %d code points"
                .formatted(cluster.start(), CODE_POINTS_MAX));
      }
    }
    if (characters > most) {
      throw new IllegalArgumentException("asWritten: must have at most " + most + " characters");
    }
  }

  private static void refuse(Pattern what, String words, String rule) {
    Matcher found = what.matcher(words);
    if (found.find()) {
      throw new IllegalArgumentException(
          "asWritten: character U+%04X at index %d %s"
              .formatted(words.codePointAt(found.start()), found.start(), rule));
    }
  }
}

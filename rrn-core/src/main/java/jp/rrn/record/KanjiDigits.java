package jp.rrn.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of addresses: by units (百二十三) or digit by digit (一〇一), below 10,000. */
final class KanjiDigits {
  /** The characters of such numbers, for a class in a pattern. */
  static final String CHARACTERS = "〇一二三四五六七八九十百千";

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern DIGIT_BY_DIGIT = Pattern.compile("[〇一二三四五六七八九]{1,4}");
  private static final Pattern BY_UNITS =
      Pattern.compile(
          "(?:([一二三四五六七八九]?)千)?(?:([一二三四五六七八九]?)百)?" + "(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)");

  private KanjiDigits() {}

  /** Returns the number in ASCII digits; what is no such number stays as it is, all of it. */
  static String read(String kanji) {
    if (DIGIT_BY_DIGIT.matcher(kanji).matches()) {
      StringBuilder digits = new StringBuilder();
      kanji.codePoints().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    Matcher number = BY_UNITS.matcher(kanji);
    if (!number.matches()) {
      return kanji;
    }
    int ones = Math.max(0, DIGITS.indexOf(number.group(4)));
    int value =
        1000 * count(number.group(1))
            + 100 * count(number.group(2))
            + 10 * count(number.group(3))
            + ones;
    return Integer.toString(value);
  }

  /** How often a unit counts: not at all if it is not there, once if nothing is before it. */
  private static int count(@Nullable String digit) {
    if (digit == null) {
      return 0;
    }
    return digit.isEmpty() ? 1 : DIGITS.indexOf(digit);
  }
}

package jp.rrn.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text measured and cut as its reader sees it: in extended grapheme clusters (UAX #29), so that an
 * ideograph with its variation selector, or a kana with its voicing mark, is one character.
 */
public final class Graphemes {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Graphemes() {}

  /** Returns the number of characters a reader sees. */
  public static int length(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    return (int) CLUSTER.matcher(text).results().count();
  }

  /**
   * Returns the text up to and with its {@code count}-th character; all of it if it has fewer.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static String first(String text, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
    Matcher cluster = CLUSTER.matcher(text);
    int end = 0;
    for (int i = 0; i < count && cluster.find(); i++) {
      end = cluster.end();
    }
    return text.substring(0, end);
  }

  /** Returns whether the text has only common characters that join no other. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(Graphemes::standsAlone);
  }

  /** Returns where the first character of more code points begins, in UTF-16 units; −1 if none. */
  static int indexOfTallerThan(int codePoints, String text) {
    Matcher cluster = CLUSTER.matcher(text);
    while (cluster.find()) {
      if (text.codePointCount(cluster.start(), cluster.end()) > codePoints) {
        return cluster.start();
      }
    }
    return -1;
  }

  /** The common characters that join no other; only a short cut. */
  private static boolean standsAlone(int unit) {
    boolean ascii = unit >= 0x20 && unit < 0x7F;
    boolean hiragana = unit >= 0x3041 && unit <= 0x3096;
    boolean katakana = unit >= 0x30A1 && unit <= 0x30FC;
    boolean ideograph = unit >= 0x4E00 && unit <= 0x9FFF;
    return ascii || hiragana || katakana || ideograph || unit == 0x3000;
  }
}

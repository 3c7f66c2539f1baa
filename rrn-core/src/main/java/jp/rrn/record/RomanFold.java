package jp.rrn.record;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a name in Roman letters to the form in which it is searched: half width, upper case, no
 * accents, no apostrophes, one space between words.
 */
public final class RomanFold {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|['\u2018\u2019\u02BC`\u00B4]");

  /** Letters that no decomposition brings to A–Z, as passports write them (ICAO Doc 9303-3). */
  private static final ImmutableMap<String, String> LETTERS =
      ImmutableMap.of(
          "Đ", "D", "Ð", "D", "Ł", "L", "Ø", "OE", "Æ", "AE", "Œ", "OE", "Þ", "TH", "Ħ", "H", "Ŧ",
          "T", "ẞ", "SS");

  private RomanFold() {}

  /** Returns the text in the form in which it is searched. */
  public static String fold(String text) {
    String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String bare = MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
    for (var letter : LETTERS.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return SPACES.matcher(bare).replaceAll(" ").strip();
  }
}

package jp.rrn.record;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings addresses to the form in which they are searched, so that 三ヶ尻二丁目1番地2 is found by 三ケ尻2-1-2:
 * variant ideographs folded; ケ, ヶ, ヵ, が one; 丁目, 番地, 番, 号 and dashes one hyphen; digits ASCII; 大字,
 * 字 and spaces away. Never for storage. Immutable.
 */
public final class AddressFold {
  private static final String KE = "ヶヵがガ";
  private static final Pattern SECTION = Pattern.compile("([一二三四五六七八九十]+)(?=丁目|番|号)");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<=\\d)(?:丁目|番地の|番地ノ|番地|番|号|の|ノ|[-\u2010-\u2015\u2212ー])+");
  private static final Pattern LAST_HYPHEN = Pattern.compile("(?<=\\d)-(?!\\d)");
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("(?<=\\d)\\s+(?=\\d)");
  private static final Pattern SPACES = Pattern.compile("\\s");
  private static final Pattern NOTHING = Pattern.compile("(?<=[市区町村])(?:大?字)+|(?:大字)+字*");
  private static final String DIGITS = "一二三四五六七八九";
  private static final String TEN = "十";

  private final VariantFold variants;

  /** Creates a fold over this table of ideographs. */
  public AddressFold(VariantFold variants) {
    this.variants = variants;
  }

  /** Returns the text in the form in which it is searched. */
  public String fold(String text) {
    String wide = Normalizer.normalize(variants.fold(text), Normalizer.Form.NFKC);
    String parted = BETWEEN_NUMBERS.matcher(oneKe(wide)).replaceAll("-");
    String joined = SPACES.matcher(parted).replaceAll("");
    String bare = NOTHING.matcher(joined).replaceAll("");
    String counted = SECTION.matcher(bare).replaceAll(AddressFold::digits);
    String hyphened = NUMBERED.matcher(counted).replaceAll("-");
    return LAST_HYPHEN.matcher(hyphened).replaceAll("");
  }

  private static String oneKe(String text) {
    StringBuilder one = new StringBuilder(text.length());
    text.codePoints().forEach(c -> one.appendCodePoint(KE.indexOf(c) < 0 ? c : 'ケ'));
    return one.toString();
  }

  /** Reads 一 to 九十九; what is no such number stays as it is. */
  private static String digits(MatchResult found) {
    String kanji = found.group(1);
    int ten = kanji.indexOf(TEN);
    boolean readable =
        kanji.length() <= 3
            && ten == kanji.lastIndexOf(TEN)
            && (ten >= 0 || kanji.length() == 1)
            && ten <= 1;
    if (!readable) {
      return kanji;
    }
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0)) + 1;
    int ones = kanji.endsWith(TEN) ? 0 : DIGITS.indexOf(kanji.charAt(kanji.length() - 1)) + 1;
    return Integer.toString(tens * 10 + ones);
  }
}

package jp.rrn.record;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings addresses to the form in which they are searched, so that 三ヶ尻二丁目1番地2 is found by 三ケ尻2-1-2:
 * variant ideographs folded; ケ, ヶ, ヵ, が one; 丁目, 番地, 番, 号 and dashes one hyphen; digits ASCII; 大字,
 * 字 and spaces away; numbers in ideographs read before 丁目, 条, 番 and 号. Never for storage.
 * Immutable.
 */
public final class AddressFold {
  private static final String KE = "ヶヵがガ";
  private static final String KANJI = "[" + KanjiDigits.CHARACTERS + "]";

  /** A number in ideographs before what it counts; elsewhere they are names, such as 三田. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\d%s])%s+(?=丁目|条|番|号)".formatted(KanjiDigits.CHARACTERS, KANJI));

  private static final Pattern NUMBERED =
      Pattern.compile("(?<=\\d)(?:丁目|番地の|番地ノ|番地|番|号|の|ノ|[-\u2010-\u2015\u2212ー])+");
  private static final Pattern LAST_HYPHEN = Pattern.compile("(?<=\\d)-(?!\\d)");
  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile(
          "(?<=\\d)\\s+(?=\\d)|(?<=[\\d%s])\\s+(?=%s+\\s*(?:丁目|番|号))"
              .formatted(KanjiDigits.CHARACTERS, KANJI));

  private static final Pattern SPACES = Pattern.compile("\\s");

  /** 大字 and 字, but for the 字 that is part of a word: 十文字, 赤十字, 丁字. */
  private static final Pattern NOTHING = Pattern.compile("大字|(?<![文十丁])字");

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
    String counted = COUNTED.matcher(bare).replaceAll(found -> KanjiDigits.read(found.group()));
    String hyphened = NUMBERED.matcher(counted).replaceAll("-");
    return LAST_HYPHEN.matcher(hyphened).replaceAll("");
  }

  private static String oneKe(String text) {
    StringBuilder one = new StringBuilder(text.length());
    text.codePoints().forEach(c -> one.appendCodePoint(KE.indexOf(c) < 0 ? c : 'ケ'));
    return one.toString();
  }
}

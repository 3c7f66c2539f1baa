package jp.rrn.record;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Brings readings to the form in which they are searched and sorted: full-width katakana, voicing
 * marks composed, spaces and ・ away; beyond that as the options say. Immutable.
 */
public final class KanaFold {
  /** What a search may overlook. */
  public enum Option {
    /** 清音化: ガ is カ, パ is ハ. */
    DROP_VOICING,
    /** ョ is ヨ, ッ is ツ. */
    SMALL_TO_LARGE,
    /** ヂ is ジ, ヅ is ズ, ヲ is オ, ヰ is イ, ヱ is エ, ヴ is ブ. */
    MERGE_SOUNDS,
    /** ー is nothing. */
    DROP_LONG_MARK
  }

  /** Overlooks how it is encoded, and nothing else. */
  public static final KanaFold EXACT = new KanaFold(EnumSet.noneOf(Option.class));

  /** As searches in registers are usually made: all but the long mark is overlooked. */
  public static final KanaFold LOOSE =
      new KanaFold(EnumSet.complementOf(EnumSet.of(Option.DROP_LONG_MARK)));

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u3000・]");
  private static final Pattern VOICING_MARKS = Pattern.compile("[\\u3099\\u309A]");

  private static final String SMALL = "ァィゥェォッャュョヮ";
  private static final String LARGE = "アイウエオツヤユヨワ";
  private static final String APART = "ヂヅヲヰヱヴ";
  private static final String MERGED = "ジズオイエブ";

  private final Set<Option> options;

  private KanaFold(Set<Option> options) {
    this.options = options;
  }

  /** Returns a fold that overlooks what these options say. */
  public static KanaFold of(Set<Option> options) {
    Set<Option> copy = EnumSet.noneOf(Option.class);
    copy.addAll(options);
    return new KanaFold(copy);
  }

  /** Returns the text in the form in which it is searched. */
  public String fold(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String folded = BETWEEN.matcher(toKatakana(wide)).replaceAll("");
    if (options.contains(Option.SMALL_TO_LARGE)) {
      folded = replace(folded, SMALL, LARGE);
    }
    if (options.contains(Option.MERGE_SOUNDS)) {
      folded = replace(folded, APART, MERGED);
    }
    if (options.contains(Option.DROP_VOICING)) {
      String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
      folded =
          Normalizer.normalize(VOICING_MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
    return options.contains(Option.DROP_LONG_MARK) ? folded.replace("ー", "") : folded;
  }

  private static String toKatakana(String text) {
    return replaceEach(text, c -> Katakana.isHiragana(c) ? Katakana.ofHiragana(c) : c);
  }

  private static String replace(String text, String from, String to) {
    return replaceEach(
        text,
        c -> {
          int index = from.indexOf(c);
          return index < 0 ? c : to.charAt(index);
        });
  }

  private static String replaceEach(String text, IntUnaryOperator each) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints().map(each).forEach(replaced::appendCodePoint);
    return replaced.toString();
  }
}

package jp.rrn.record;

import java.text.Normalizer;
import java.util.Optional;

/** The practical class of furigana, and what people type in its place. */
final class Katakana {
  private static final String LONG_MARK = "ー";

  /** Hyphens and dashes that look like ー: typed for it, and each a different character. */
  private static final String DASHES =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFF0D\uFF70";

  /** An ideograph, and the kana that looks like it, in turn. */
  private static final String LOOK_ALIKES = "二ニ八ハ力カ口ロ工エ一ー夕タ卜ト才オ千チ";

  private static final int HIRAGANA_TO_KATAKANA = 0x60;

  private Katakana() {}

  static Optional<FuriganaRule.Problem> problem(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (!isFurigana(text.charAt(index))) {
        int character = text.codePointAt(index);
        return Optional.of(new FuriganaRule.Problem(index, character, meant(character)));
      }
    }
    return Optional.empty();
  }

  static boolean isHiragana(int character) {
    return (character >= 0x3041 && character <= 0x3096)
        || character == 0x309D
        || character == 0x309E;
  }

  /** Returns the katakana with the sound of a hiragana. */
  static int ofHiragana(int hiragana) {
    return hiragana + HIRAGANA_TO_KATAKANA;
  }

  private static boolean isFurigana(int character) {
    return (character >= 0x30A1 && character <= 0x30F4) || character == 0x30FC;
  }

  private static String meant(int character) {
    if (DASHES.indexOf(character) >= 0) {
      return LONG_MARK;
    }
    int lookAlike = LOOK_ALIKES.indexOf(character);
    if (lookAlike >= 0 && lookAlike % 2 == 0) {
      return LOOK_ALIKES.substring(lookAlike + 1, lookAlike + 2);
    }
    String candidate =
        isHiragana(character)
            ? Character.toString(ofHiragana(character))
            : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return candidate.length() == 1 && isFurigana(candidate.charAt(0)) ? candidate : "";
  }
}

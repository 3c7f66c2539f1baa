package jp.rrn.record;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;

/**
 * Brings the ways to write one ideograph to one code point: variation selectors away, compatibility
 * ideographs and radicals to the ideograph they stand for. For comparison only, never for storage.
 */
final class Glyphs {
  /**
   * Radicals for which Unicode names no ideograph, or (戸) not the Japanese one; radical and
   * ideograph in turn.
   */
  private static final String RADICALS =
      "\u2E81厂\u2E92巳\u2E93幺\u2E9D月\u2EA0民\u2EAC示\u2EC1虎\u2EC4西\u2EC6角\u2ED1長\u2ED8青"
          + "\u2EDD食\u2EE4鬼\u2EE8麦\u2EE9黄\u2EEB斉\u2EED歯\u2EEF竜\u2EF2亀\u2F3E戸";

  private static final ImmutableMap<Integer, Integer> OWN = pairs(RADICALS);

  private Glyphs() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isVariationSelector(c)).forEach(c -> append(folded, c));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int character) {
    Integer own = OWN.get(character);
    if (own != null) {
      folded.appendCodePoint(own);
    } else if (isCompatibilityIdeograph(character) || isRadical(character)) {
      folded.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
    } else {
      folded.appendCodePoint(character);
    }
  }

  private static ImmutableMap<Integer, Integer> pairs(String pairs) {
    ImmutableMap.Builder<Integer, Integer> map = ImmutableMap.builder();
    for (int i = 0; i < pairs.length(); i += 2) {
      map.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
    }
    return map.buildOrThrow();
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isCompatibilityIdeograph(int c) {
    return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static boolean isRadical(int c) {
    return c >= 0x2E80 && c <= 0x2FD5;
  }
}

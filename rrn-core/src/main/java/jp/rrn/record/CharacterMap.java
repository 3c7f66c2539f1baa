package jp.rrn.record;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Replaces characters one by one, on purpose and before a name is made: a compatibility ideograph
 * by the ideograph with its variation selector, or a private-use character (外字) by what it stands
 * for in the system it comes from. Nothing in this library applies one by itself. Immutable.
 */
public final class CharacterMap {
  /**
   * Compatibility ideographs to variation sequences of the Moji_Joho collection, as the list of
   * 文字情報基盤 has them: 神 (MJ030211) and 塚 (MJ030194). The rest of the list is the host's to bring.
   */
  public static final CharacterMap COMPATIBILITY_TO_VARIATION =
      of(Map.of(0xFA19, "\u795E\uDB40\uDD03", 0xFA10, "\u585A\uDB40\uDD05"));

  private final ImmutableMap<Integer, String> replacements;

  private CharacterMap(Map<Integer, String> replacements) {
    this.replacements = ImmutableMap.copyOf(replacements);
  }

  /**
   * Returns a map from code points to what replaces them.
   *
   * @throws IllegalArgumentException if a replacement is empty, or holds a character that cannot be
   *     in a name
   */
  public static CharacterMap of(Map<Integer, String> replacements) {
    replacements.forEach(
        (character, replacement) -> {
          String field = "replacement of U+%04X".formatted(character);
          if (replacement.isEmpty()) {
            throw new IllegalArgumentException(field + ": must not be empty");
          }
          Written.checkCharacters(field, replacement);
        });
    return new CharacterMap(replacements);
  }

  /** Returns the text with every character of the map replaced, and all others as they are. */
  public String apply(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String replacement = replacements.get(c);
              if (replacement == null) {
                replaced.appendCodePoint(c);
              } else {
                replaced.append(replacement);
              }
            });
    return replaced.toString();
  }
}

package jp.rrn.record;

import java.util.Optional;

/**
 * Which characters furigana may have. The exact set of the ministerial ordinance is not settled
 * [open], so a host may bring its own; a lambda will do.
 */
@FunctionalInterface
public interface FuriganaRule {
  /**
   * Katakana ァ to ヴ and ー [likely]: with ヰ ヱ ヲ ヂ ヅ, without ヵ ヶ ・ ヽ ヾ and every half-width form.
   * Names the first other character, and what was probably meant by it.
   */
  FuriganaRule KATAKANA = Katakana::problem;

  /** Returns the first thing that is wrong with a text; empty if nothing is. */
  Optional<Problem> problem(String text);

  /**
   * A character that does not belong.
   *
   * @param index where, in UTF-16 units
   * @param character the code point
   * @param meant what was probably meant by it, or empty
   */
  record Problem(int index, int character, String meant) {
    /** Returns the problem in a sentence. */
    public String words() {
      String refused = "character U+%04X at index %d is not allowed".formatted(character, index);
      return meant.isEmpty() ? refused : refused + ", perhaps " + meant + " is meant";
    }
  }
}

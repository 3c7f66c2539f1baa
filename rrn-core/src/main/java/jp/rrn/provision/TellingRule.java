package jp.rrn.provision;

import jp.rrn.law.Certainty;

/**
 * That requests for the affairs of one law are not told in full.
 *
 * @param statute the law, as {@link jp.rrn.law.Affair#statute} has it
 * @param telling what is left: {@link Telling#WITHHELD} or {@link Telling#UNNAMED}
 * @param certainty how sure it is that the law says so
 * @param source where it does
 */
public record TellingRule(String statute, Telling telling, Certainty certainty, String source) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or the telling is another one
   */
  public TellingRule {
    if (statute.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("statute and source must not be blank");
    }
    if (telling != Telling.WITHHELD && telling != Telling.UNNAMED) {
      throw new IllegalArgumentException("telling must be WITHHELD or UNNAMED");
    }
  }
}

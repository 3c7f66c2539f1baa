package jp.rrn.card;

import jp.rrn.date.PartialDate;

/**
 * Whose card it is, as far as the rules ask.
 *
 * @param birth the day of birth, which may be partly unknown
 * @param stay by what right the holder is in Japan
 */
public record CardHolder(PartialDate birth, Stay stay) {
  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "CardHolder[masked]";
  }
}

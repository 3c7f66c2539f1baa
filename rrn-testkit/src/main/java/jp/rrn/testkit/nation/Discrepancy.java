package jp.rrn.testkit.nation;

import jp.rrn.history.MessageId;

/**
 * Something in which two tiers differ. Names a change and no person.
 *
 * @param kind how they differ
 * @param tier the upper one of the two
 * @param message which change
 */
public record Discrepancy(Kind kind, Tier tier, MessageId message) {
  /** How two tiers differ. */
  public enum Kind {
    /** The upper tier does not have it. */
    MISSING,
    /** The upper tier has it, and the lower one never recorded it. */
    INVENTED,
    /** Both have it, with another content. */
    DIFFERENT,
    /** Both have the same changes of this person, this one in another place. */
    OUT_OF_ORDER,
    /** Both have the same changes, and yet another record holds today. */
    OTHER_RECORD,
    /** It carries a number that another person has or had. */
    SHARED_NUMBER
  }
}

package jp.rrn.operator;

import java.util.Set;
import jp.rrn.record.Item;

/** Whether an operator may do what he wants. */
public sealed interface Admission {
  /**
   * He may.
   *
   * @param shown the items to show; all others are hidden
   */
  record Admitted(Set<Item> shown) implements Admission {
    /** Copies the set. */
    public Admitted {
      shown = Set.copyOf(shown);
    }
  }

  /**
   * He may not.
   *
   * @param cause why
   */
  record Denied(Cause cause) implements Admission {}

  /** Why somebody may not. */
  enum Cause {
    /** Nobody was ever given this authority. */
    UNKNOWN_OPERATOR,
    /** It is the authority of somebody else. */
    AUTHORITY_OF_ANOTHER,
    /** Its first day is still to come. */
    NOT_YET_VALID,
    /** Its last day is over, or it was revoked. */
    ENDED,
    /** He has failed to prove who he is too often, and nobody has released him. */
    STOPPED,
    /** His role does not have this operation. */
    NOT_IN_ROLE
  }
}

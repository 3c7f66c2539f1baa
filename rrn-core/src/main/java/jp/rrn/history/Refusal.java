package jp.rrn.history;

/** Why a change cannot follow a history: the law, or the record, says no. */
public enum Refusal {
  /** The state of the record does not allow this reason. */
  STATE_DOES_NOT_ALLOW_REASON,
  /** It cancels a change that this history does not have. */
  CANCELS_UNKNOWN_CHANGE,
  /** It cancels a change that does not count any more. */
  CANCELS_CANCELLED_CHANGE,
  /** It takes back a change with a reason that belongs to another kind of change. */
  CANCELS_WITH_WRONG_REASON,
  /** It corrects a cancellation, which says nothing that could be corrected; cancel it instead. */
  CORRECTS_A_CANCELLATION,
  /** Without what it takes back, or with what it puts there, a later change could not have been. */
  LATER_CHANGE_RESTS_ON_IT,
  /** It ends the record on a day before the one on which it begins. */
  ENDS_BEFORE_IT_BEGINS,
  /** It puts a change of another kind in the place of the one it corrects. */
  CORRECTS_WITH_ANOTHER_KIND,
  /**
   * It takes back or corrects a change of number; a number that was replaced is retired for ever,
   * so only a further change of number can follow.
   */
  NUMBER_CHANGE_STANDS,
  /**
   * It comes from a municipality that does not hold the record, or did not make what it takes back.
   */
  NOT_THE_HOLDER,
  /** It brings a residence code or My Number that is somebody else's here. */
  NUMBER_OF_ANOTHER,
  /** It brings a residence code or My Number that is retired. */
  NUMBER_RETIRED
}

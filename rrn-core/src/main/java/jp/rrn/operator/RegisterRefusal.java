package jp.rrn.operator;

/** Why something cannot happen to operators. */
public enum RegisterRefusal {
  /** The id is that of another member of staff. */
  MATCHING_ID_TAKEN,
  /** The member of staff has one. */
  STAFF_HAS_MATCHING_ID,
  /** Nobody was given this matching id. */
  UNKNOWN_PERSON,
  /** Nobody was given this authority. */
  UNKNOWN_OPERATOR,
  /**
   * The authority is, or was, that of another person; authorities are never shared or passed on.
   */
  OPERATOR_ID_OF_ANOTHER,
  /** The authority has ended by then. */
  ENDED_ALREADY,
  /** Whoever is stopped proves nothing before he is released. */
  STOPPED,
  /** The person is not stopped. */
  NOT_STOPPED,
  /** It takes another person who may supervise. */
  NOT_BY_SUPERVISOR
}

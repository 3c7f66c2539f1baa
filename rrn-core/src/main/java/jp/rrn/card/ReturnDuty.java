package jp.rrn.card;

/** Whether a void card must be given back (返納). */
public enum ReturnDuty {
  /** It must be given back. */
  OWED,
  /** It need not, or it has been by the very event. */
  NONE,
  /** [open]: the clause is not settled, and a municipality follows its own practice. */
  OPEN
}

package jp.rrn.testkit.fault;

/** What goes wrong with one call. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** It fails before it had any effect: the question is lost. */
  BEFORE,
  /** It fails after it had its effect: the answer is lost. */
  AFTER,
  /** It arrives twice, and the second answer comes back. */
  TWICE,
  /**
   * The caller waits in vain, and it arrives later, after others that were sent after it. Of a call
   * that cannot wait, such as a transaction, the same as {@link #BEFORE}.
   */
  LATE
}

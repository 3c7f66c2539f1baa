package jp.rrn.node;

import jp.rrn.operator.EmergencyStop;

/** What became of an order to stop provision, to drill it, or to resume. */
public sealed interface StopResult {
  /**
   * It is in force.
   *
   * @param stop where it stands by it
   */
  record InForce(EmergencyStop stop) implements StopResult {}

  /**
   * It would change nothing, and nothing was written. Among these is a drill while provision is
   * stopped.
   *
   * @param stop where it stands
   */
  record ChangesNothing(EmergencyStop stop) implements StopResult {}
}

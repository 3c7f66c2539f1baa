package jp.rrn.number;

/** How far a number has gone; it only ever moves forward, and no state leads back to free. */
public enum ClaimState {
  /** Reserved: allotted to a municipality, or generated and not yet received (pending). */
  DESIGNATED,
  /** In use by one subject. */
  ASSIGNED,
  /** Replaced or burned; never used again. */
  RETIRED
}

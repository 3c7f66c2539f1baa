package jp.rrn.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.operator.Operator;

/**
 * One place in the history of a case. Never altered or removed once appended.
 *
 * @param caseId which case
 * @param sequence 1, 2, 3 … per case, without gaps
 * @param at when it was written; never an order
 * @param on the day on which it happened; of the first entry the day of receipt
 * @param event what happened
 * @param due the last day for the answer as it stands after this; empty if neither law nor office
 *     sets one
 * @param operator who wrote it
 */
public record CaseEntry(
    CaseId caseId,
    int sequence,
    Instant at,
    LocalDate on,
    CaseEvent event,
    Optional<LocalDate> due,
    Operator operator) {
  /** Checks the sequence. */
  public CaseEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }
}

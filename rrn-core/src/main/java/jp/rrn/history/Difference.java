package jp.rrn.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days of which something else was known at one moment than at another. Both sides begin and end on
 * the same days as this.
 *
 * @param from the first day
 * @param to the day after the last, or {@link LocalDate#MAX} if there is none
 * @param before what was known first; empty if nothing
 * @param after what was known then; empty if nothing
 */
public record Difference(
    LocalDate from, LocalDate to, Optional<Segment> before, Optional<Segment> after) {
  /** Returns the type's name and a mask: it may tell a birthday, or a death. */
  @Override
  public String toString() {
    return "Difference[masked]";
  }
}

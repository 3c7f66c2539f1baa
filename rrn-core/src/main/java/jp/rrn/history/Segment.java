package jp.rrn.history;

import java.time.LocalDate;
import jp.rrn.record.IdentityRecord;

/**
 * Days on which the same held.
 *
 * @param from the first day
 * @param to the day after the last, or {@link LocalDate#MAX} if there is none
 * @param state where the record stood
 * @param record the items
 */
public record Segment(LocalDate from, LocalDate to, RecordState state, IdentityRecord record) {
  /** Checks that there is at least one day. */
  public Segment {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }

  Segment within(LocalDate first, LocalDate end) {
    return new Segment(first, end, state, record);
  }

  boolean holdsTheSameAs(Segment other) {
    return state == other.state && record.equals(other.record);
  }

  /** Returns the type's name and a mask: it may tell a birthday, or a death. */
  @Override
  public String toString() {
    return "Segment[masked]";
  }
}

package jp.rrn.date;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The days a partial date can be, without a gap.
 *
 * @param first the first of them; {@link LocalDate#MIN} if not even the year is known
 * @param last the last of them, inclusive; {@link LocalDate#MAX} if not even the year is known
 */
record DaySpan(LocalDate first, LocalDate last) {
  /** Any day. */
  static final DaySpan ANY = new DaySpan(LocalDate.MIN, LocalDate.MAX);

  /** By the first day, then by the last. */
  static final Comparator<DaySpan> ORDER =
      Comparator.comparing(DaySpan::first).thenComparing(DaySpan::last);

  /** Returns whether it is one day. */
  boolean isOneDay() {
    return first.equals(last);
  }

  /** Returns whether a day of this is before a day of the other. */
  Certainty before(DaySpan other) {
    return Certainty.of(last.isBefore(other.first), first.isBefore(other.last));
  }

  /** Returns whether a day of this is a day of the other. */
  Certainty same(DaySpan other) {
    boolean meet = !last.isBefore(other.first) && !other.last.isBefore(first);
    return Certainty.of(meet && isOneDay() && other.isOneDay(), meet);
  }

  /** Returns whether a day of this is in the period, of which {@code until} is no part. */
  Certainty within(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until: must be after from");
    }
    return Certainty.of(
        !first.isBefore(from) && last.isBefore(until),
        first.isBefore(until) && !last.isBefore(from));
  }

  /** Says nothing of the days: they may be somebody's birthday. */
  @Override
  public String toString() {
    return "DaySpan[masked]";
  }
}

package jp.rrn.disclosure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long an office may take, by kind of case. Days are those of the calendar, and the day of
 * receipt is the first of them (30条の33 1項: 受けた日から起算して30日以内).
 *
 * <p>The law gives a number for disclosure only; corrections are to be looked into without delay,
 * complaints to be dealt with promptly. What an office promises beyond that is data of its own.
 */
public final class Deadlines {
  /** The most the law allows for disclosure. */
  private static final int DISCLOSURE_DAYS_MAX = 30;

  private static final int DAYS_MAX = 366;

  /** What the law says, and last days that do not move. */
  public static final Deadlines STATUTORY =
      new Deadlines(Map.of(CaseKind.DISCLOSURE, DISCLOSURE_DAYS_MAX), ClosedDays.NONE);

  private final Map<CaseKind, Integer> days;
  private final ClosedDays closed;

  private Deadlines(Map<CaseKind, Integer> days, ClosedDays closed) {
    this.days = days;
    this.closed = closed;
  }

  /**
   * Returns these deadlines with the office's own number of days for one kind, such as 14 for
   * disclosure.
   *
   * @throws IllegalArgumentException if there are none, or more than the law allows
   */
  public Deadlines with(CaseKind kind, int number) {
    int most = kind == CaseKind.DISCLOSURE ? DISCLOSURE_DAYS_MAX : DAYS_MAX;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("days of " + kind + " must be 1 to " + most);
    }
    Map<CaseKind, Integer> changed = new EnumMap<>(CaseKind.class);
    changed.putAll(days);
    changed.put(kind, number);
    return new Deadlines(Map.copyOf(changed), closed);
  }

  /** Returns these deadlines with last days that move off closed days. */
  public Deadlines movingOff(ClosedDays days) {
    return new Deadlines(this.days, days);
  }

  /** Returns the last day for what was received on this day; empty if there is none. */
  public Optional<LocalDate> lastDay(CaseKind kind, LocalDate receivedOn) {
    return Optional.ofNullable(days.get(kind))
        .map(number -> closed.openFrom(receivedOn.plusDays(number - 1L)));
  }
}

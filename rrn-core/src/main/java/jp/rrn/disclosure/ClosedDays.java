package jp.rrn.disclosure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days on which a last day cannot fall: it moves to the next day that is open.
 *
 * <p>Whether the last day for an answer moves at all is not settled [open]. The rules that move
 * last days (行政機関の休日に関する法律 2条, 地方自治法 4条の2 4項) speak of what citizens file with an office, not of
 * what an office owes them [likely]; so {@link #NONE} is the standard, which is never later than
 * any other.
 */
@FunctionalInterface
public interface ClosedDays {
  /** No day is closed: a last day stays where counting puts it. */
  ClosedDays NONE = day -> false;

  /**
   * Saturdays, Sundays and 29 December to 3 January. Without the national holidays (国民の祝日), two of
   * which are announced year by year: a host adds them with {@link #or}.
   */
  ClosedDays WEEKENDS_AND_YEAR_END =
      day ->
          day.getDayOfWeek() == DayOfWeek.SATURDAY
              || day.getDayOfWeek() == DayOfWeek.SUNDAY
              || !MonthDay.from(day).isBefore(MonthDay.of(12, 29))
              || !MonthDay.from(day).isAfter(MonthDay.of(1, 3));

  /** Returns whether the office is closed on this day. */
  boolean isClosed(LocalDate day);

  /** Returns days that are closed here or there. */
  default ClosedDays or(ClosedDays other) {
    return day -> isClosed(day) || other.isClosed(day);
  }

  /**
   * Returns this day, or the next that is open.
   *
   * @throws IllegalArgumentException if there is none within a year
   */
  default LocalDate openFrom(LocalDate day) {
    return day.datesUntil(day.plusYears(1))
        .filter(candidate -> !isClosed(candidate))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("closed days: no day is open for a year"));
  }
}

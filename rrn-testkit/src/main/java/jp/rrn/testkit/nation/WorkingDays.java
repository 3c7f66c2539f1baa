package jp.rrn.testkit.nation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/** When offices are open: not at weekends, nor from 29 December to 3 January (行政機関の休日). */
final class WorkingDays {
  private static final MonthDay LAST = MonthDay.of(12, 28);
  private static final MonthDay FIRST = MonthDay.of(1, 4);

  private WorkingDays() {}

  static boolean isOpen(LocalDate day) {
    MonthDay inYear = MonthDay.from(day);
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !inYear.isAfter(LAST) && !inYear.isBefore(FIRST);
  }

  /** Returns the first day from this one on, itself included, on which offices are open. */
  static LocalDate from(LocalDate day) {
    return isOpen(day) ? day : from(day.plusDays(1));
  }
}

package jp.rrn.date;

import java.time.LocalDate;

/** How far from its era a date may lie that people wrote in it. */
public enum EraMode {
  /** In the era: 1989-01-07 is only 昭和64年, 2019-04-30 only 平成31年. */
  STRICT(0),

  /**
   * In the era, or up to {@link Era#RUNS_ON_YEARS} years after its end: 平成31年5月1日 is 2019-05-01 and
   * 昭和64年1月8日 is 1989-01-08. Never before its beginning.
   */
  LENIENT_TRANSITION(Era.RUNS_ON_YEARS);

  private final int runsOnYears;

  EraMode(int runsOnYears) {
    this.runsOnYears = runsOnYears;
  }

  /** Returns whether one of the days may be written in the era, and all are of the calendar. */
  boolean admits(Era era, DaySpan days) {
    boolean present = era.ends().equals(LocalDate.MAX);
    LocalDate ends = present ? era.ends() : era.ends().plusYears(runsOnYears);
    return !days.first().isBefore(Era.CALENDAR_BEGINS)
        && !days.last().isBefore(era.begins())
        && days.first().isBefore(ends);
  }
}

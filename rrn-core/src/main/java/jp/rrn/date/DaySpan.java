package jp.rrn.date;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a partial date can be, without a gap.
 *
 * @param first the first of them; {@link LocalDate#MIN} if not even the year is known
 * @param last the last of them, inclusive; {@link LocalDate#MAX} if not even the year is known
 */
record DaySpan(LocalDate first, LocalDate last) {
  private static final DaySpan ANY = new DaySpan(LocalDate.MIN, LocalDate.MAX);
  private static final int SPRING_BEGINS = 3;
  private static final int MONTHS_OF_A_SEASON = 3;

  /** Returns the days of a wire form that has been checked. */
  static DaySpan of(String wire) {
    int year = Integer.parseInt(wire.substring(0, 4));
    if (year == 0) {
      return ANY;
    }
    String month = wire.substring(5, 7);
    String day = wire.substring(8);
    return new DaySpan(first(month(year, month, true), day), last(month(year, month, false), day));
  }

  private static YearMonth month(int year, String month, boolean first) {
    if (month.equals("00")) {
      return YearMonth.of(year, first ? 1 : 12);
    }
    if (month.charAt(0) < 'A') {
      return YearMonth.of(year, Integer.parseInt(month));
    }
    int begins = SPRING_BEGINS + MONTHS_OF_A_SEASON * (month.charAt(1) - '1');
    int part = month.charAt(0) - 'B';
    int offset = part >= 0 ? part : first ? 0 : MONTHS_OF_A_SEASON - 1;
    return YearMonth.of(year, 1).plusMonths(begins + offset - 1L);
  }

  private static LocalDate first(YearMonth month, String day) {
    return switch (day) {
      case "00", "A1" -> month.atDay(1);
      case "A2" -> month.atDay(11);
      case "A3" -> month.atDay(21);
      default -> month.atDay(Math.min(Integer.parseInt(day), month.lengthOfMonth()));
    };
  }

  private static LocalDate last(YearMonth month, String day) {
    return switch (day) {
      case "A1" -> month.atDay(10);
      case "A2" -> month.atDay(20);
      case "00", "A3" -> month.atEndOfMonth();
      default -> {
        int number = Integer.parseInt(day);
        // A day the month does not have was meant for its last or for the one after.
        yield month.isValidDay(number) ? month.atDay(number) : month.plusMonths(1).atDay(1);
      }
    };
  }

  /** Returns whether it is one day. */
  boolean isOneDay() {
    return first.equals(last);
  }

  /** Says nothing of the days: they may be somebody's birthday. */
  @Override
  public String toString() {
    return "DaySpan[masked]";
  }
}

package jp.rrn.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code table of partial dates: what is of the form, and which days a form stands for. */
final class WireForm {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})-(0\\d|1[0-2]|[A-D][1-4])-([0-2]\\d|3[01]|A[1-3])");
  private static final int SPRING_BEGINS = 3;
  private static final int MONTHS_OF_A_SEASON = 3;

  private WireForm() {}

  /** Refuses what is not of the form, and a part that is known below one that is not. */
  static void check(String wire) {
    Matcher parts = FORM.matcher(wire);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "date: must be like 1935-03-21, parts from the code table");
    }
    boolean yearKnown = year(wire) != 0;
    boolean monthKnown = !parts.group(2).equals("00");
    boolean season = parts.group(2).charAt(0) >= 'A';
    boolean dayKnown = !parts.group(3).equals("00");
    if ((!yearKnown && monthKnown) || (dayKnown && (!monthKnown || season))) {
      throw new IllegalArgumentException("date: a part is known below one that is not");
    }
  }

  /** Returns the year, 0 for unknown. */
  static int year(String wire) {
    return Integer.parseInt(wire.substring(0, 4));
  }

  /** Returns the days the date can be. */
  static DaySpan days(String wire) {
    int year = year(wire);
    if (year == 0) {
      return DaySpan.ANY;
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

  /**
   * Returns the days an era has to fit, which end with the year that is written: winter runs into
   * the next year, yet 昭和63年晩冬 is February 1989 and no 平成0年.
   */
  static DaySpan daysOfTheYearWritten(String wire) {
    DaySpan days = days(wire);
    if (year(wire) == 0) {
      return days;
    }
    LocalDate end = LocalDate.of(year(wire), 12, 31);
    return new DaySpan(earlier(days.first(), end), earlier(days.last(), end));
  }

  private static LocalDate earlier(LocalDate day, LocalDate other) {
    return day.isBefore(other) ? day : other;
  }

  /** Returns the era of the first day, of two the new one; none before 1873-01-01 or if unknown. */
  static Optional<Era> era(String wire) {
    return Era.listAt(daysOfTheYearWritten(wire).first()).stream().findFirst();
  }
}

package jp.rrn.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day in Japan's calendar of eras (和暦), which lies in its era.
 *
 * <p>On the two days that have two eras ({@link Era}) it is one of them, and a value of the other
 * is another value of the same day. Source: Digital Agency core data model DS-441, 元号法.
 *
 * @param era the era
 * @param year the year of the era, from 1 (元年)
 * @param month 1 to 12
 * @param day a day of that month
 */
public record Wareki(Era era, int year, int month, int day) {
  private static final int CALENDAR_YEAR_MAX = 9999;

  /**
   * Checks that there is such a day and that it lies in the era.
   *
   * @throws IllegalArgumentException if there is none, it is outside the era or before 1873
   */
  public Wareki {
    LocalDate date = date(era, year, month, day);
    require(EraMode.STRICT, era, date);
  }

  /**
   * Returns the day in its era; on a day with two, the new one.
   *
   * @throws IllegalArgumentException if it is before 1873-01-01 or after 9999
   */
  public static Wareki from(LocalDate date) {
    return from(date, Era.at(date));
  }

  /**
   * Returns the day in this era.
   *
   * @throws IllegalArgumentException if it does not lie in it, is before 1873-01-01 or after 9999
   */
  public static Wareki from(LocalDate date, Era era) {
    return new Wareki(era, era.yearOf(date.getYear()), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Returns the day a person wrote: 令和元年5月1日, R1.5.1, h31-4-30, 昭64/1/7, 昭和六十三年十二月三十一日, 平成二〇年…, in
   * full width or not, with the municipal digit before the year or the era (4/31/4/30), with spaces
   * except between digits.
   *
   * <p>A day read beyond the end of its era comes back in the era it lies in.
   *
   * @throws IllegalArgumentException if it is of no such form, there is no such day, or the mode
   *     does not admit it
   */
  public static Wareki parse(String text, EraMode mode) {
    WrittenDate written = WrittenDate.read(text);
    @Nullable Era era = written.era();
    if (era == null) {
      throw new IllegalArgumentException("era: must be written");
    }
    if (!written.isOneDay()) {
      throw new IllegalArgumentException("date: every part must be known");
    }
    LocalDate date =
        date(
            era,
            era.yearOf(written.year()),
            Integer.parseInt(written.month()),
            Integer.parseInt(written.day()));
    require(mode, era, date);
    return from(date, era.holds(date) ? era : Era.at(date));
  }

  private static LocalDate date(Era era, int year, int month, int day) {
    if (year < 1 || year > era.yearOf(CALENDAR_YEAR_MAX)) {
      throw new IllegalArgumentException("year: must be 1 or more and not after 9999");
    }
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month: must be 1 to 12");
    }
    YearMonth calendar = YearMonth.of(era.calendarYear(year), month);
    if (!calendar.isValidDay(day)) {
      throw new IllegalArgumentException("day: must be one of the month");
    }
    return calendar.atDay(day);
  }

  private static void require(EraMode mode, Era era, LocalDate date) {
    if (date.isBefore(Era.CALENDAR_BEGINS)) {
      throw new IllegalArgumentException("date: must not be before 1873-01-01");
    }
    if (!mode.admits(era, new DaySpan(date, date))) {
      throw new IllegalArgumentException("era: the day must lie in it");
    }
  }

  /** Returns the day in the calendar. */
  public LocalDate toDate() {
    return LocalDate.of(era.calendarYear(year), month, day);
  }

  /** Returns it like 令和元年5月1日. */
  public String toJapanese() {
    return era.kanji() + (year == 1 ? "元" : year) + "年" + monthAndDay();
  }

  /** Returns it like 令和1年5月1日, for forms and systems that know numbers only. */
  public String toJapaneseInDigits() {
    return era.kanji() + year + "年" + monthAndDay();
  }

  private String monthAndDay() {
    return month + "月" + day + "日";
  }

  /** Returns it like R1.5.1. */
  public String toShort() {
    return era.letter() + "" + year + "." + month + "." + day;
  }

  /** Returns the type's name and a mask: it may be somebody's birthday. */
  @Override
  public String toString() {
    return "Wareki[masked]";
  }
}

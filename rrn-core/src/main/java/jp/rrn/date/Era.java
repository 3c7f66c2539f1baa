package jp.rrn.date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An era (元号) of Japan's calendar, from Meiji to Reiwa.
 *
 * <p>An era's first year (元年) is the calendar year in which it begins; the second begins on 1
 * January. On two days both eras are right, since the edict changed the era in the course of its
 * day: 1912-07-30 is 明治45年7月30日 and 大正元年7月30日, 1926-12-25 is 大正15年12月25日 and 昭和元年12月25日. The orders
 * of 1989 and 2019 named a later day to begin, and no day is shared.
 *
 * <p>Days before 1873-01-01 belong to no era here: months were lunar, and a date of that time is
 * kept as text. Source: Digital Agency core data model DS-441.
 */
public enum Era {
  /** 明治, counted from 1868-01-25. */
  MEIJI("明治", 'M', 1, LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 31)),
  /** 大正, from 1912-07-30. */
  TAISHO("大正", 'T', 2, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 26)),
  /** 昭和, from 1926-12-25. */
  SHOWA("昭和", 'S', 3, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 8)),
  /** 平成, from 1989-01-08. */
  HEISEI("平成", 'H', 4, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1)),
  /** 令和, from 2019-05-01. */
  REIWA("令和", 'R', 5, LocalDate.of(2019, 5, 1), LocalDate.MAX);

  /** The first day of the Gregorian calendar in Japan; no earlier day has an era here. */
  public static final LocalDate CALENDAR_BEGINS = LocalDate.of(1873, 1, 1);

  /**
   * The years an era's count is read on after its end by {@link EraMode#LENIENT_TRANSITION}. Papers
   * written before a change of era name days after it in the old count (平成35年), and passports, the
   * longest-lived of them, are valid for ten years.
   */
  public static final int RUNS_ON_YEARS = 10;

  private final String kanji;
  private final char letter;
  private final int municipalDigit;
  private final LocalDate begins;
  private final LocalDate ends;

  Era(String kanji, char letter, int municipalDigit, LocalDate begins, LocalDate ends) {
    this.kanji = kanji;
    this.letter = letter;
    this.municipalDigit = municipalDigit;
    this.begins = begins;
    this.ends = ends;
  }

  /**
   * Returns the era with this municipal digit.
   *
   * @throws IllegalArgumentException if it is not 1 to 5
   */
  public static Era ofMunicipalDigit(int digit) {
    return Arrays.stream(values())
        .filter(era -> era.municipalDigit == digit)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("era: the digit must be 1 to 5"));
  }

  /**
   * Returns the era people write with these two kanji, the first of them or the letter, small or
   * capital.
   *
   * @throws IllegalArgumentException if it is none of those
   */
  public static Era parse(String text) {
    return Arrays.stream(values())
        .filter(era -> era.isWritten(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("era: must be a name from 明治 to 令和 or its letter"));
  }

  private boolean isWritten(String text) {
    return text.equals(kanji)
        || text.equals(kanji.substring(0, 1))
        || text.equalsIgnoreCase(String.valueOf(letter));
  }

  /**
   * Returns the era of a day; on a day with two, the new one.
   *
   * @throws IllegalArgumentException if the day is before 1873-01-01
   */
  public static Era at(LocalDate day) {
    return listAt(day).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("day: must not be before 1873-01-01"));
  }

  /** Returns the eras of a day, the new one first: one or two, none before 1873-01-01. */
  public static List<Era> listAt(LocalDate day) {
    return Arrays.stream(values())
        .filter(era -> era.holds(day))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Returns whether a day lies in this era. */
  public boolean holds(LocalDate day) {
    return EraMode.STRICT.admits(this, new DaySpan(day, day));
  }

  /** Returns the two kanji. */
  public String kanji() {
    return kanji;
  }

  /** Returns the capital letter: M, T, S, H or R. */
  public char letter() {
    return letter;
  }

  /** Returns the digit of municipal layouts: 1 for 明治 to 5 for 令和. */
  public int municipalDigit() {
    return municipalDigit;
  }

  /** Returns the first day; for Meiji that of its count, which is before 1873. */
  public LocalDate begins() {
    return begins;
  }

  /** Returns the day after the last; {@link LocalDate#MAX} for the present era. */
  public LocalDate ends() {
    return ends;
  }

  /** Returns the year of the calendar that is this year of the era. */
  int calendarYear(int year) {
    return begins.getYear() + year - 1;
  }

  /** Returns the year of the era that is this year of the calendar. */
  int yearOf(int calendarYear) {
    return calendarYear - begins.getYear() + 1;
  }
}

package jp.rrn.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Japanese fiscal year (会計年度): from 1 April to 31 March. Source: 地方自治法 208条, 財政法 11条.
 *
 * @param year the year it begins in
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
  /** Checks that the era of the year is known. */
  public FiscalYear {
    if (year < 1873 || year > 9999) {
      throw new IllegalArgumentException("year must be 1873 to 9999");
    }
  }

  /** Returns the year this day is in. */
  public static FiscalYear of(LocalDate day) {
    return of(YearMonth.from(day));
  }

  /** Returns the year this month is in. */
  public static FiscalYear of(YearMonth month) {
    boolean early = month.getMonth().compareTo(Month.APRIL) < 0;
    return new FiscalYear(month.getYear() - (early ? 1 : 0));
  }

  /** Returns its twelve months from April on. */
  public List<YearMonth> months() {
    YearMonth april = YearMonth.of(year, Month.APRIL);
    return IntStream.range(0, 12).mapToObj(april::plusMonths).toList();
  }

  /**
   * Returns it as one says it, like 令和7年度. A year in which the era changed carries the era of 1
   * May: 令和元年度, though it began in 平成31年.
   */
  public String toJapanese() {
    Wareki may = Wareki.from(LocalDate.of(year, Month.MAY, 1));
    String number = may.year() == 1 ? "元" : String.valueOf(may.year());
    return may.era().kanji() + number + "年度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}

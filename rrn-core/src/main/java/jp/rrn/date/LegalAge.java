package jp.rrn.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * How old somebody is in law (年齢計算ニ関スル法律, 民法143条): counting starts on the day of birth, and a year
 * ends at the end of the day before the corresponding day; where there is no such day, at the end
 * of the month.
 *
 * <p>So the law makes people a year older at midnight before their birthday, and who is born on 1
 * April is one school year ahead of who is born on the 2nd.
 */
public final class LegalAge {
  private LegalAge() {}

  /**
   * Returns the day at whose end this age is reached.
   *
   * @param birth the day of birth
   * @param years 1 or more
   * @throws IllegalArgumentException if {@code years} is less than 1
   */
  public static LocalDate reachedAtEndOf(LocalDate birth, int years) {
    if (years < 1) {
      throw new IllegalArgumentException("years must be 1 or more");
    }
    int year = birth.getYear() + years;
    boolean corresponds = MonthDay.from(birth).isValidYear(year);
    // plusYears goes to the end of the month by itself where the day does not exist.
    return corresponds ? birth.plusYears(years).minusDays(1) : birth.plusYears(years);
  }

  /**
   * Returns the age in law at the end of a day, as statutes count it (elections, school).
   *
   * @throws IllegalArgumentException if {@code day} is before the birth
   */
  public static int atEndOf(LocalDate birth, LocalDate day) {
    int years = onBirthdays(birth, day);
    return reachedAtEndOf(birth, years + 1).isAfter(day) ? years : years + 1;
  }

  /**
   * Returns the age as people count it and documents show it: one more on each birthday, for 29
   * February on 1 March in common years.
   *
   * @throws IllegalArgumentException if {@code day} is before the birth
   */
  public static int onBirthdays(LocalDate birth, LocalDate day) {
    if (day.isBefore(birth)) {
      throw new IllegalArgumentException("day must not be before the birth");
    }
    return (int) ChronoUnit.YEARS.between(birth, day);
  }
}

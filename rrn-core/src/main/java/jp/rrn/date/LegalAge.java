package jp.rrn.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntBiFunction;

/**
 * How old somebody is in law (年齢計算ニ関スル法律, 民法143条): counting starts on the day of birth, and a year
 * ends at the end of the day before the corresponding day; where there is no such day, at the end
 * of the month.
 *
 * <p>So the law makes people a year older at midnight before their birthday, and who is born on 1
 * April is one school year ahead of who is born on the 2nd.
 *
 * <p>Of a birth that is partly unknown the age is unknown, or counted by an {@link AgeRule} the
 * caller names.
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
   * Returns whether who was born on a day that may be partly unknown has this age in law at the end
   * of a day; of who was born later not. 29 February of a common year is 28 February or 1 March.
   *
   * @param years 1 or more
   * @throws IllegalArgumentException if {@code years} is less than 1
   */
  public static Certainty isReached(PartialDate birth, int years, LocalDate day) {
    Optional<LocalDate> earliest = birth.earliest();
    Optional<LocalDate> latest = birth.latest();
    if (earliest.isEmpty() || latest.isEmpty()) {
      return Certainty.POSSIBLE;
    }
    // The later born are never older, so the days in between need no look.
    return Certainty.of(
        !reachedAtEndOf(latest.get(), years).isAfter(day),
        !reachedAtEndOf(earliest.get(), years).isAfter(day));
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

  /**
   * Returns the age in law at the end of a day of who was born on a day that may be partly unknown;
   * empty if the rule gives none. 29 February of a common year is 28 February or 1 March.
   *
   * @throws IllegalArgumentException if {@code day} is before every day the birth can be
   */
  public static OptionalInt atEndOf(PartialDate birth, AgeRule rule, LocalDate day) {
    return byRule(birth, rule, day, LegalAge::atEndOf);
  }

  /**
   * Returns the age as people count it of who was born on a day that may be partly unknown; empty
   * if the rule gives none. 29 February of a common year is 28 February or 1 March.
   *
   * @throws IllegalArgumentException if {@code day} is before every day the birth can be
   */
  public static OptionalInt onBirthdays(PartialDate birth, AgeRule rule, LocalDate day) {
    return byRule(birth, rule, day, LegalAge::onBirthdays);
  }

  private static OptionalInt byRule(
      PartialDate birth, AgeRule rule, LocalDate day, ToIntBiFunction<LocalDate, LocalDate> age) {
    if (birth.earliest().isEmpty()) {
      return OptionalInt.empty();
    }
    DaySpan days = birth.days();
    LocalDate last = days.last().isAfter(day) ? day : days.last();
    // The later born are never older, so the ages in between need no look.
    int oldest = age.applyAsInt(days.first(), day);
    int youngest = age.applyAsInt(last, day);
    return switch (rule) {
      case FIRST_DAY -> OptionalInt.of(oldest);
      case LAST_DAY -> OptionalInt.of(youngest);
      case ONLY_IF_CERTAIN -> oldest == youngest ? OptionalInt.of(oldest) : OptionalInt.empty();
    };
  }
}

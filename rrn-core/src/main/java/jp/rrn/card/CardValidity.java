package jp.rrn.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.rrn.date.AgeRule;
import jp.rrn.date.LegalAge;

/**
 * How long a card is valid (番号法17条6項, 省令85 26条, 27条): to the end of the tenth birthday after it was
 * issued, of the fifth for the young, and not beyond a foreigner's stay.
 *
 * <p>Of a holder whose birth is partly unknown it is counted by a rule the caller names. A rule
 * that gives no birthday gives no validity; then the municipality decides, within ten years.
 */
public final class CardValidity {
  private static final int ADULT_BIRTHDAYS = 10;
  private static final int YOUNG_BIRTHDAYS = 5;

  /** By the day of application: from which age on ten birthdays count. */
  private static final NavigableMap<LocalDate, Integer> ADULT_AGES =
      new TreeMap<>(Map.of(LocalDate.MIN, 20, LocalDate.of(2022, 4, 1), 18));

  private CardValidity() {}

  /** Returns the age from which ten birthdays count, for an application on this day. */
  public static int adultAge(LocalDate appliedOn) {
    return Objects.requireNonNull(ADULT_AGES.floorEntry(appliedOn)).getValue();
  }

  /**
   * Returns the last day on which a card is valid; empty if the rule gives none.
   *
   * @param holder whose
   * @param rule by which a birth counts that is partly unknown
   * @param appliedOn when it was applied for, which decides about the age
   * @param issuedOn when it was issued (発行の日)
   */
  public static Optional<LocalDate> lastDay(
      CardHolder holder, AgeRule rule, LocalDate appliedOn, LocalDate issuedOn) {
    return Birthdays.byRule(
            holder.birth(), rule, issuedOn, birth -> lastDay(birth, appliedOn, issuedOn))
        .map(day -> within(holder.stay(), day));
  }

  private static LocalDate lastDay(LocalDate birth, LocalDate appliedOn, LocalDate issuedOn) {
    // Who completes a year at the end of a day (LegalAge) has it from the next day on: the
    // birthday.
    boolean adult =
        !issuedOn.isBefore(birth) && LegalAge.onBirthdays(birth, issuedOn) >= adultAge(appliedOn);
    return Birthdays.after(birth, issuedOn, adult ? ADULT_BIRTHDAYS : YOUNG_BIRTHDAYS);
  }

  private static LocalDate within(Stay stay, LocalDate day) {
    return stay.lastDay().filter(end -> end.isBefore(day)).orElse(day);
  }

  /** Returns the last day that any rule gives, ten years where none does. */
  static LocalDate latest(CardHolder holder, LocalDate appliedOn, LocalDate issuedOn) {
    return Stream.of(AgeRule.FIRST_DAY, AgeRule.LAST_DAY)
        .flatMap(rule -> lastDay(holder, rule, appliedOn, issuedOn).stream())
        .max(LocalDate::compareTo)
        .orElseGet(() -> within(holder.stay(), issuedOn.plusYears(ADULT_BIRTHDAYS)));
  }

  /**
   * Returns the first day on which a card or certificate that ends on {@code lastDay} can be
   * renewed: when less than three months are left, so the day after the corresponding one.
   */
  public static LocalDate renewableFrom(LocalDate lastDay) {
    return lastDay.minusMonths(3).plusDays(1);
  }
}

package jp.rrn.card;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import jp.rrn.date.AgeRule;
import jp.rrn.date.PartialDate;

/** The birthdays by which validity is counted: 29 February counts as the 28th (省令85 26条2項). */
final class Birthdays {
  private Birthdays() {}

  /**
   * Returns the {@code n}-th birthday after a day; a birthday on that day itself is none of them.
   */
  static LocalDate after(LocalDate birth, LocalDate day, int n) {
    MonthDay leapDay = MonthDay.of(2, 29);
    MonthDay birthday =
        MonthDay.from(birth).equals(leapDay) ? MonthDay.of(2, 28) : MonthDay.from(birth);
    LocalDate sameYear = birthday.atYear(day.getYear());
    LocalDate first = sameYear.isAfter(day) ? sameYear : sameYear.plusYears(1);
    return first.plusYears(n - 1L);
  }

  /**
   * Returns what is counted from a birth that may be partly unknown and is not after {@code born};
   * empty if the rule gives nothing.
   */
  static Optional<LocalDate> byRule(
      PartialDate birth, AgeRule rule, LocalDate born, Function<LocalDate, LocalDate> counted) {
    if (birth.earliest().isEmpty() || birth.latest().isEmpty()) {
      return Optional.empty();
    }
    LocalDate latest = birth.latest().get();
    LocalDate first = counted.apply(birth.earliest().get());
    LocalDate last = counted.apply(latest.isAfter(born) ? born : latest);
    return switch (rule) {
      case FIRST_DAY -> Optional.of(first);
      case LAST_DAY -> Optional.of(last);
      case ONLY_IF_CERTAIN -> first.equals(last) ? Optional.of(first) : Optional.empty();
    };
  }
}

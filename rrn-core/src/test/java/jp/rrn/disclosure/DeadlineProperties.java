package jp.rrn.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** P73: days are counted one by one, the day of receipt first. */
class DeadlineProperties {
  /** Days around the leap days of 1,000 years, century years among them. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(1900, 2900)
        .flatMap(
            year ->
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 365),
                        Arbitraries.integers().between(25, 65))
                    .map(day -> LocalDate.ofYearDay(year, day)));
  }

  @Property
  void theLastDayIsTheOneCountedToOnPaper(
      @ForAll("days") LocalDate received, @ForAll @IntRange(min = 1, max = 30) int number) {
    int year = received.getYear();
    int month = received.getMonthValue();
    int day = received.getDayOfMonth();
    for (int counted = 1; counted < number; counted++) {
      day++;
      if (day > YearMonth.of(year, month).lengthOfMonth()) {
        day = 1;
        month = month == 12 ? 1 : month + 1;
        year = month == 1 ? year + 1 : year;
      }
    }

    assertThat(
            Deadlines.STATUTORY
                .with(CaseKind.DISCLOSURE, number)
                .lastDay(CaseKind.DISCLOSURE, received))
        .contains(LocalDate.of(year, month, day));
  }

  @Property
  void aLastDayMovesToTheFirstOpenDayAndNeverBack(@ForAll("days") LocalDate received) {
    LocalDate counted = lastDay(Deadlines.STATUTORY, received);
    LocalDate moved =
        lastDay(Deadlines.STATUTORY.movingOff(ClosedDays.WEEKENDS_AND_YEAR_END), received);

    assertThat(moved).isAfterOrEqualTo(counted);
    for (LocalDate day = counted; day.isBefore(moved); day = day.plusDays(1)) {
      assertThat(isClosedByHand(day)).isTrue();
    }
    assertThat(isClosedByHand(moved)).isFalse();
  }

  private static boolean isClosedByHand(LocalDate day) {
    String monthDay = day.toString().substring(day.toString().length() - 5);
    boolean yearEnd =
        List.of("12-29", "12-30", "12-31", "01-01", "01-02", "01-03").contains(monthDay);
    return yearEnd || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static LocalDate lastDay(Deadlines deadlines, LocalDate received) {
    return deadlines.lastDay(CaseKind.DISCLOSURE, received).orElseThrow();
  }

  @Example
  void theDayOfReceiptIsTheFirstOfThirty() {
    assertThat(lastDay(Deadlines.STATUTORY, LocalDate.of(2026, 4, 1)))
        .isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(lastDay(Deadlines.STATUTORY, LocalDate.of(2028, 2, 1)))
        .isEqualTo(LocalDate.of(2028, 3, 1));
    assertThat(lastDay(Deadlines.STATUTORY, LocalDate.of(2027, 2, 1)))
        .isEqualTo(LocalDate.of(2027, 3, 2));
  }

  @Example
  void theYearEndMovesALastDayToTheFourthOfJanuary() {
    Deadlines moving = Deadlines.STATUTORY.movingOff(ClosedDays.WEEKENDS_AND_YEAR_END);

    // Counted to 31 December 2026; 4 January 2027 is a Monday.
    assertThat(lastDay(moving, LocalDate.of(2026, 12, 2))).isEqualTo(LocalDate.of(2027, 1, 4));
    LocalDate holiday = LocalDate.of(2027, 1, 4);
    assertThat(
            lastDay(
                Deadlines.STATUTORY.movingOff(ClosedDays.WEEKENDS_AND_YEAR_END.or(holiday::equals)),
                LocalDate.of(2026, 12, 2)))
        .isEqualTo(holiday.plusDays(1));
  }

  @Example
  void theLawSetsNoNumberForTheOthersAndAnOfficeMay() {
    LocalDate received = LocalDate.of(2026, 4, 1);

    assertThat(Deadlines.STATUTORY.lastDay(CaseKind.CORRECTION, received)).isEmpty();
    assertThat(Deadlines.STATUTORY.lastDay(CaseKind.COMPLAINT, received)).isEmpty();
    assertThat(
            Deadlines.STATUTORY
                .with(CaseKind.CORRECTION, 14)
                .lastDay(CaseKind.CORRECTION, received))
        .contains(LocalDate.of(2026, 4, 14));
  }

  @Example
  void anOfficeCannotTakeLongerThanTheLawAllows() {
    assertThatThrownBy(() -> Deadlines.STATUTORY.with(CaseKind.DISCLOSURE, 31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days of DISCLOSURE must be 1 to 30");
    assertThatThrownBy(() -> Deadlines.STATUTORY.with(CaseKind.COMPLAINT, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void anOfficeThatNeverOpensIsRefused() {
    Deadlines never = Deadlines.STATUTORY.movingOff(day -> true);

    assertThatThrownBy(() -> never.lastDay(CaseKind.DISCLOSURE, LocalDate.of(2026, 4, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("closed days");
  }
}

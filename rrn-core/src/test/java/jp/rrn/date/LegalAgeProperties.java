package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LegalAgeProperties {
  private static final LocalDate FIRST = LocalDate.of(1896, 1, 1);

  @Example
  void theYearEndsTheDayBeforeTheBirthday() {
    assertReached("2004-02-29", 18, "2022-02-28");
    assertReached("2004-02-29", 20, "2024-02-28");
    assertReached("2006-03-01", 18, "2024-02-29");
    assertReached("2008-04-01", 6, "2014-03-31");
    assertReached("2008-04-02", 6, "2014-04-01");
  }

  /** P70: the age at the end of a day is the one people count the next morning. */
  @Property
  void isAheadOfTheBirthdayByOneMidnight(
      @ForAll @IntRange(max = 40_000) int born, @ForAll @IntRange(max = 45_000) int later) {
    LocalDate birth = FIRST.plusDays(born);
    LocalDate day = birth.plusDays(later);

    assertThat(LegalAge.atEndOf(birth, day))
        .isEqualTo(LegalAge.onBirthdays(birth, day.plusDays(1)));
  }

  /** P70: by counting the years that have ended, one after the other. */
  @Property
  void equalsTheNumberOfYearsThatHaveEnded(
      @ForAll @IntRange(max = 40_000) int born, @ForAll @IntRange(max = 45_000) int later) {
    LocalDate birth = FIRST.plusDays(born);
    LocalDate day = birth.plusDays(later);
    int ended = 0;
    while (!LegalAge.reachedAtEndOf(birth, ended + 1).isAfter(day)) {
      ended++;
    }
    assertThat(LegalAge.atEndOf(birth, day)).isEqualTo(ended);
  }

  @Example
  void refusesADayBeforeTheBirthAndAnAgeOfNothing() {
    LocalDate birth = LocalDate.of(2004, 2, 29);

    assertThatThrownBy(() -> LegalAge.atEndOf(birth, birth.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must not be before the birth");
    assertThatThrownBy(() -> LegalAge.reachedAtEndOf(birth, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertReached(String birth, int years, String day) {
    assertThat(LegalAge.reachedAtEndOf(LocalDate.parse(birth), years)).isEqualTo(day);
    assertThat(LegalAge.atEndOf(LocalDate.parse(birth), LocalDate.parse(day))).isEqualTo(years);
    assertThat(LegalAge.atEndOf(LocalDate.parse(birth), LocalDate.parse(day).minusDays(1)))
        .isEqualTo(years - 1);
  }
}

package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LegalAgeProperties {
  private static final LocalDate FIRST = LocalDate.of(1896, 1, 1);

  @Example
  void bornOn29February2004Reaches18And20AtTheEndOf28February() {
    assertReached("2004-02-29", 18, "2022-02-28"); // The end of the month: there is no 29th.
    assertReached("2004-02-29", 20, "2024-02-28"); // The day before the corresponding one.
  }

  @Example
  void bornOn1March2006Reaches18AtTheEndOf29February2024() {
    assertReached("2006-03-01", 18, "2024-02-29");
  }

  @Example
  void bornOn1April2008Reaches6OneSchoolYearBeforeWhoIsBornOnTheSecond() {
    assertReached("2008-04-01", 6, "2014-03-31");
    assertReached("2008-04-02", 6, "2014-04-01");
  }

  @Example
  void peopleCountADayLaterThanTheLaw() {
    LocalDate birth = LocalDate.of(2008, 4, 2);
    LocalDate eve = LocalDate.of(2014, 4, 1);

    assertThat(LegalAge.atEndOf(birth, eve)).isEqualTo(6);
    assertThat(LegalAge.onBirthdays(birth, eve)).isEqualTo(5);
    assertThat(LegalAge.onBirthdays(birth, eve.plusDays(1))).isEqualTo(6);
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

  @Provide
  Arbitrary<String> births() {
    return Completions.forms(2003, 2004);
  }

  /** P70: each rule against the ages of everybody who can be meant. */
  @Property(tries = 3000)
  void ofAPartialBirthIsTheRulesChoiceAmongTheAgesOfAllCompletions(
      @ForAll("births") String form, @ForAll @IntRange(max = 8_500) int later) {
    LocalDate first = LocalDate.of(2003, 1, 1);
    LocalDate day = first.plusDays(later);
    PartialDate birth = PartialDate.of(form);
    Assume.that(birth.earliest().isPresent());
    List<LocalDate> born = Completions.of(form, first, day);

    if (born.isEmpty()) {
      assertThatThrownBy(() -> LegalAge.atEndOf(birth, AgeRule.LAST_DAY, day))
          .hasMessage("day must not be before the birth");
    } else {
      assertRules(
          born.stream().map(birthday -> agePlainly(birthday, day)).toList(),
          rule -> LegalAge.atEndOf(birth, rule, day));
      assertRules(
          born.stream().map(birthday -> birthdaysPlainly(birthday, day)).toList(),
          rule -> LegalAge.onBirthdays(birth, rule, day));
    }
  }

  /** P49, P70: whether somebody has an age, against everybody who can be meant. */
  @Property(tries = 2000)
  void anAgeIsReachedForCertainIfItIsForAllCompletions(
      @ForAll("births") String form,
      @ForAll @IntRange(max = 1_000) int one,
      @ForAll @IntRange(min = 1, max = 22) int years,
      @ForAll @IntRange(min = -2, max = 2) int around) {
    PartialDate birth = PartialDate.of(form);
    Assume.that(birth.earliest().isPresent());
    List<LocalDate> born =
        Completions.of(form, LocalDate.of(2003, 1, 1), LocalDate.of(2005, 3, 31));
    LocalDate day = born.get(one % born.size()).plusYears(years).plusDays(around);
    List<Boolean> reached =
        born.stream().map(birthday -> agePlainly(birthday, day) >= years).toList();

    assertThat(LegalAge.isReached(birth, years, day))
        .isEqualTo(
            reached.contains(true)
                ? reached.contains(false) ? Certainty.POSSIBLE : Certainty.CERTAIN
                : Certainty.IMPOSSIBLE);
  }

  @Example
  void noAgeIsReachedForCertainIfTheYearIsUnknown() {
    assertThat(LegalAge.isReached(PartialDate.of("0000-00-00"), 1, LocalDate.of(2026, 4, 1)))
        .isEqualTo(Certainty.POSSIBLE);
    assertThatThrownBy(() -> LegalAge.isReached(PartialDate.of("2004-02-29"), -1, FIRST))
        .hasMessage("years must be 1 or more");
  }

  private static void assertRules(List<Integer> ages, Function<AgeRule, OptionalInt> computed) {
    int oldest = Collections.max(ages);
    int youngest = Collections.min(ages);

    assertThat(computed.apply(AgeRule.FIRST_DAY)).hasValue(oldest);
    assertThat(computed.apply(AgeRule.LAST_DAY)).hasValue(youngest);
    assertThat(computed.apply(AgeRule.ONLY_IF_CERTAIN))
        .isEqualTo(Set.copyOf(ages).size() == 1 ? OptionalInt.of(oldest) : OptionalInt.empty());
  }

  /** Counts the years that have ended, as 民法143条 says it. */
  private static int agePlainly(LocalDate birth, LocalDate day) {
    int ended = 0;
    while (true) {
      int year = birth.getYear() + ended + 1;
      LocalDate end =
          isLeapDay(birth) && !Year.isLeap(year)
              ? LocalDate.of(year, 2, 28)
              : LocalDate.of(year, birth.getMonthValue(), birth.getDayOfMonth()).minusDays(1);
      if (end.isAfter(day)) {
        return ended;
      }
      ended++;
    }
  }

  /** Counts the birthdays there have been, in common years 1 March for 29 February. */
  private static int birthdaysPlainly(LocalDate birth, LocalDate day) {
    int birthdays = 0;
    for (int year = birth.getYear() + 1; year <= day.getYear(); year++) {
      LocalDate birthday =
          isLeapDay(birth) && !Year.isLeap(year)
              ? LocalDate.of(year, 3, 1)
              : LocalDate.of(year, birth.getMonthValue(), birth.getDayOfMonth());
      birthdays += birthday.isAfter(day) ? 0 : 1;
    }
    return birthdays;
  }

  private static boolean isLeapDay(LocalDate day) {
    return day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
  }

  @Example
  void isUnknownUnderEveryRuleIfNotEvenTheYearOfBirthIsKnown() {
    PartialDate birth = PartialDate.of("0000-00-00");

    for (AgeRule rule : AgeRule.values()) {
      assertThat(LegalAge.atEndOf(birth, rule, FIRST)).isEmpty();
      assertThat(LegalAge.onBirthdays(birth, rule, FIRST)).isEmpty();
    }
  }

  @Example
  void ofAKnownYearIsCountedFromItsFirstOrItsLastDay() {
    PartialDate birth = PartialDate.of("1935-00-00");
    LocalDate day = LocalDate.of(2026, 4, 1);

    assertThat(LegalAge.atEndOf(birth, AgeRule.FIRST_DAY, day)).hasValue(91);
    assertThat(LegalAge.atEndOf(birth, AgeRule.LAST_DAY, day)).hasValue(90);
    assertThat(LegalAge.atEndOf(birth, AgeRule.ONLY_IF_CERTAIN, day)).isEmpty();
    assertThat(LegalAge.atEndOf(birth, AgeRule.ONLY_IF_CERTAIN, LocalDate.of(2026, 12, 30)))
        .hasValue(91);
  }

  /** Both days it can stand for, so that no rule for it hides in the code. */
  @Example
  void ofADayTheMonthDoesNotHaveIsCountedFromTheDaysAroundIt() {
    PartialDate birth = PartialDate.of("2003-02-29");
    LocalDate day = LocalDate.of(2021, 2, 27);

    assertThat(LegalAge.atEndOf(birth, AgeRule.FIRST_DAY, day)).hasValue(18);
    assertThat(LegalAge.atEndOf(birth, AgeRule.LAST_DAY, day)).hasValue(17);
    assertThat(LegalAge.atEndOf(birth, AgeRule.ONLY_IF_CERTAIN, day)).isEmpty();
    assertThat(LegalAge.atEndOf(birth, AgeRule.ONLY_IF_CERTAIN, day.plusDays(1))).hasValue(18);
  }

  private static void assertReached(String birth, int years, String day) {
    assertThat(LegalAge.reachedAtEndOf(LocalDate.parse(birth), years)).isEqualTo(day);
    assertThat(LegalAge.atEndOf(LocalDate.parse(birth), LocalDate.parse(day))).isEqualTo(years);
    assertThat(LegalAge.atEndOf(LocalDate.parse(birth), LocalDate.parse(day).minusDays(1)))
        .isEqualTo(years - 1);
  }
}

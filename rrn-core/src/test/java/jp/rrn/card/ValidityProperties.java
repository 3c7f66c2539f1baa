package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.rrn.date.AgeRule;
import jp.rrn.date.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Validity counted day by day, and over every day a birth can be. */
class ValidityProperties {
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1995, 1, 1);
  private static final LocalDate FIRST_ISSUE = LocalDate.of(2016, 1, 1);

  @Property(tries = 1000)
  void theNthBirthdayIsFoundByLookingAtEveryDay(
      @ForAll @IntRange(max = 9000) int born,
      @ForAll @IntRange(max = 4000) int issued,
      @ForAll @IntRange(min = 1, max = 10) int n) {
    LocalDate birth = FIRST_BIRTH.plusDays(born);
    LocalDate issue = FIRST_ISSUE.plusDays(issued);

    LocalDate plain =
        Stream.iterate(issue.plusDays(1), day -> day.plusDays(1))
            .filter(day -> isBirthday(birth, day))
            .skip(n - 1L)
            .findFirst()
            .orElseThrow();

    assertThat(Birthdays.after(birth, issue, n)).isEqualTo(plain);
  }

  private static boolean isBirthday(LocalDate birth, LocalDate day) {
    boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
    return leapDay
        ? day.getMonthValue() == 2 && day.getDayOfMonth() == 28
        : day.getMonthValue() == birth.getMonthValue()
            && day.getDayOfMonth() == birth.getDayOfMonth();
  }

  /** What every rule gives lies among what the days of birth give, each by itself. */
  @Property(tries = 300)
  void everyRuleAgreesWithAllDaysTheBirthCanBe(
      @ForAll @IntRange(min = 1996, max = 2024) int year,
      @ForAll @IntRange(max = 12) int month,
      @ForAll @IntRange(max = 3000) int issued) {
    PartialDate birth = PartialDate.of("%04d-%02d-00".formatted(year, month));
    LocalDate issue = LocalDate.of(2024, 12, 31).plusDays(issued);

    List<LocalDate> all =
        Stream.iterate(birth.earliest().orElseThrow(), day -> day.plusDays(1))
            .limit(366)
            .filter(day -> !day.isAfter(birth.latest().orElseThrow()))
            .map(day -> lastDay(PartialDate.of(day), AgeRule.ONLY_IF_CERTAIN, issue).orElseThrow())
            .toList();

    assertThat(lastDay(birth, AgeRule.FIRST_DAY, issue)).contains(all.get(0));
    assertThat(lastDay(birth, AgeRule.LAST_DAY, issue)).contains(all.get(all.size() - 1));
    assertThat(lastDay(birth, AgeRule.ONLY_IF_CERTAIN, issue))
        .isEqualTo(
            all.stream().distinct().count() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  private static Optional<LocalDate> lastDay(PartialDate birth, AgeRule rule, LocalDate issue) {
    return CardValidity.lastDay(new CardHolder(birth, new Stay.Japanese()), rule, issue, issue);
  }
}

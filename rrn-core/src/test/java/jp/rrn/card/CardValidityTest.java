package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.date.AgeRule;
import jp.rrn.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 番号法17条6項, 省令85 26条, 27条, 29条: one test per clause. */
class CardValidityTest {
  /**
   * 省令85 26条1項: ten birthdays for adults, five for the young; 20 became 18 with the application.
   */
  @ParameterizedTest
  @CsvSource({
    // birth, applied, issued, last day
    "1990-07-07, 2024-01-05, 2024-01-20, 2033-07-07",
    "1990-07-07, 2024-07-01, 2024-07-06, 2033-07-07",
    "1990-07-07, 2024-07-01, 2024-07-07, 2034-07-07",
    "2006-01-21, 2024-01-05, 2024-01-20, 2028-01-21",
    "2006-01-20, 2024-01-05, 2024-01-20, 2034-01-20",
    "2003-06-01, 2022-03-31, 2022-04-20, 2026-06-01",
    "2003-06-01, 2022-04-01, 2022-04-20, 2031-06-01",
    "2002-04-20, 2022-03-31, 2022-04-20, 2032-04-20",
    "2024-01-20, 2024-01-20, 2024-01-20, 2029-01-20",
    // 省令85 26条2項: who was born on 29 February has the birthday on the 28th, also in leap years.
    "2000-02-29, 2024-01-05, 2024-01-20, 2033-02-28",
    "2000-02-29, 2024-01-05, 2024-02-28, 2034-02-28",
    "2020-02-29, 2024-01-05, 2024-01-20, 2028-02-28",
  })
  void lastsToTheTenthOrFifthBirthday(
      String birth, LocalDate applied, LocalDate issued, LocalDate lastDay) {
    CardHolder holder = new CardHolder(PartialDate.of(birth), new Stay.Japanese());

    for (AgeRule rule : AgeRule.values()) {
      assertThat(CardValidity.lastDay(holder, rule, applied, issued)).contains(lastDay);
    }
  }

  /** 省令85 27条. */
  @ParameterizedTest
  @CsvSource({"2025-03-31, 2025-03-31", "2060-01-01, 2033-07-07"})
  void aForeignersCardDoesNotOutlastThePeriodOfStay(LocalDate end, LocalDate lastDay) {
    assertThat(lastDay(new Stay.Until(end))).contains(lastDay);
  }

  /** 省令85 27条. */
  @Test
  void whoStaysForTheTimeBeingHasSixtyDays() {
    assertThat(lastDay(new Stay.Transitional(LocalDate.of(2024, 1, 1))))
        .contains(LocalDate.of(2024, 3, 1));
  }

  @Test
  void permanentResidentsStandAsJapaneseDo() {
    assertThat(lastDay(new Stay.Permanent())).contains(LocalDate.of(2033, 7, 7));
  }

  private static Optional<LocalDate> lastDay(Stay stay) {
    return CardValidity.lastDay(
        new CardHolder(CardLife.ADULT.birth(), stay),
        AgeRule.ONLY_IF_CERTAIN,
        LocalDate.of(2024, 1, 5),
        LocalDate.of(2024, 1, 20));
  }

  /** Less than three months: the day after the corresponding one, as municipalities print it. */
  @ParameterizedTest
  @CsvSource({
    "2023-07-07, 2023-04-08",
    "2023-05-28, 2023-03-01",
    "2023-05-31, 2023-03-01",
    "2024-05-29, 2024-03-01",
  })
  void isRenewableWhenLessThanThreeMonthsAreLeft(LocalDate lastDay, LocalDate from) {
    assertThat(CardValidity.renewableFrom(lastDay)).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-00-00, FIRST_DAY, 2024-01-20, 2034-01-01",
    "1990-00-00, LAST_DAY, 2024-01-20, 2033-12-31",
    "1990-00-00, ONLY_IF_CERTAIN, 2024-01-20, ",
    "0000-00-00, FIRST_DAY, 2024-01-20, ",
    "0000-00-00, LAST_DAY, 2024-01-20, ",
    "2006-01-00, FIRST_DAY, 2024-01-20, 2034-01-01",
    "2006-01-00, LAST_DAY, 2024-01-20, 2028-01-31",
    // Nobody is born after the day of issue.
    "2024-00-00, LAST_DAY, 2024-01-20, 2029-01-20",
    "1999-02-29, FIRST_DAY, 2024-02-28, 2034-02-28",
    "1999-02-29, LAST_DAY, 2024-02-28, 2033-03-01",
    "1999-02-29, ONLY_IF_CERTAIN, 2024-02-28, ",
  })
  void aPartlyUnknownBirthCountsByANamedRule(
      String birth, AgeRule rule, LocalDate issued, LocalDate lastDay) {
    CardHolder holder = new CardHolder(PartialDate.of(birth), new Stay.Japanese());

    assertThat(CardValidity.lastDay(holder, rule, issued, issued))
        .isEqualTo(Optional.ofNullable(lastDay));
  }

  @Test
  void aCardThatWouldLastLongerIsNotMade() {
    CardLife applied =
        new CardLife().on("2024-01-05", new CardEvent.Applied(CardLife.ADULT, Optional.empty()));

    assertThat(applied.refusal("2024-01-20", new CardEvent.Made(LocalDate.of(2033, 7, 8))))
        .contains(CardRule.BEYOND_VALIDITY);
    assertThat(applied.refusal("2024-01-20", new CardEvent.Made(LocalDate.of(2024, 1, 19))))
        .contains(CardRule.BEYOND_VALIDITY);
    assertThat(applied.refusal("2024-01-20", new CardEvent.Made(LocalDate.of(2033, 7, 7))))
        .isEmpty();
  }

  @Test
  void withoutAYearOfBirthTheMunicipalityDecidesWithinTenYears() {
    CardHolder holder = new CardHolder(PartialDate.of("0000-00-00"), new Stay.Japanese());
    CardLife applied =
        new CardLife().on("2024-01-05", new CardEvent.Applied(holder, Optional.empty()));

    assertThat(applied.refusal("2024-01-20", new CardEvent.Made(LocalDate.of(2034, 1, 20))))
        .isEmpty();
    assertThat(applied.refusal("2024-01-20", new CardEvent.Made(LocalDate.of(2034, 1, 21))))
        .contains(CardRule.BEYOND_VALIDITY);
  }
}

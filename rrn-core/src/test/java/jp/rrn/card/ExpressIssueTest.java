package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Express issue (特急発行), since 2 December 2024. */
class ExpressIssueTest {
  private static final LocalDate EVENT = LocalDate.of(2025, 3, 1);
  private static final PartialDate BIRTH = CardLife.ADULT.birth();

  @ParameterizedTest
  @EnumSource(value = ExpressGround.class, mode = EnumSource.Mode.EXCLUDE, names = "INFANT")
  void isAppliedForWithinThirtyDaysOfTheEvent(ExpressGround ground) {
    assertThat(ground.refusal(EVENT, BIRTH, EVENT)).isEmpty();
    assertThat(ground.refusal(EVENT, BIRTH, LocalDate.of(2025, 3, 31))).isEmpty();
    assertThat(ground.refusal(EVENT, BIRTH, LocalDate.of(2025, 4, 1)))
        .contains(CardRule.EXPRESS_TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource(ExpressGround.class)
  void didNotExistBefore2December2024(ExpressGround ground) {
    LocalDate last = LocalDate.of(2024, 12, 1);
    PartialDate infant = PartialDate.of("2024-11-20");

    assertThat(ground.refusal(last, infant, last)).contains(CardRule.EXPRESS_NOT_YET);
    assertThat(ground.refusal(last, infant, last.plusDays(1))).isEmpty();
  }

  /** Without a photograph, for children under one year; the age decides, not 30 days. */
  @Test
  void isForInfantsUpToTheDayBeforeTheirFirstBirthday() {
    PartialDate birth = PartialDate.of("2024-12-10");
    LocalDate born = LocalDate.of(2024, 12, 10);

    assertThat(ExpressGround.INFANT.refusal(born, birth, LocalDate.of(2025, 12, 9))).isEmpty();
    assertThat(ExpressGround.INFANT.refusal(born, birth, LocalDate.of(2025, 12, 10)))
        .contains(CardRule.EXPRESS_TOO_OLD);
    assertThat(ExpressGround.INFANT.refusal(born, PartialDate.of("0000-00-00"), born))
        .contains(CardRule.EXPRESS_TOO_OLD);
  }

  @Test
  void aClaimThatDoesNotHoldStopsTheApplication() {
    CardEvent late =
        new CardEvent.Applied(
            CardLife.ADULT, Optional.of(new CardEvent.ExpressClaim(ExpressGround.LOSS, EVENT)));

    assertThat(new CardLife().refusal("2025-04-01", late)).contains(CardRule.EXPRESS_TOO_LATE);
    assertThat(new CardLife().refusal("2025-03-31", late)).isEmpty();
  }
}

package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.rrn.card.CardEvent.Step;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** 番号法 16条の2 – 18条, 省令85: one test per clause. */
class CardLifeTest {
  private static final CardEvent APPLIED = new CardEvent.Applied(CardLife.ADULT, Optional.empty());

  /** 番号法17条1項. */
  @Test
  void isAppliedForMadeSetUpAndHandedOverInThisOrder() {
    Card card = CardLife.handedOver().card();

    assertThat(card.refused()).isEmpty();
    assertThat(status(card, "2024-01-04")).isEqualTo(CardStatus.NONE);
    assertThat(status(card, "2024-01-05")).isEqualTo(CardStatus.APPLIED);
    assertThat(status(card, "2024-01-20")).isEqualTo(CardStatus.MADE);
    assertThat(status(card, "2024-01-30")).isEqualTo(CardStatus.PREPARED);
    assertThat(status(card, "2024-01-31")).isEqualTo(CardStatus.IN_USE);
  }

  /** 番号法17条1項. */
  @Test
  void refusesAStepBeforeTheOneItFollows() {
    CardLife applied = new CardLife().on("2024-01-05", APPLIED);

    for (CardEvent early : List.of(Step.PREPARED, Step.HANDED_OVER, Step.FACE_UPDATED)) {
      assertThat(applied.refusal("2024-01-06", early)).contains(CardRule.STEP_OUT_OF_ORDER);
    }
    assertThat(new CardLife().refusal("2024-01-06", Step.PREPARED))
        .contains(CardRule.STEP_OUT_OF_ORDER);
  }

  @Test
  void refusesAStepThatIsDatedBeforeTheOneItFollows() {
    CardLife applied = new CardLife().on("2024-01-05", APPLIED);

    assertThat(applied.refusal("2024-01-04", new CardEvent.Made(CardLife.LAST_DAY)))
        .contains(CardRule.BEFORE_EARLIER_STEP);
    assertThat(CardLife.handedOver().refusal("2024-01-30", Step.SUSPENDED))
        .contains(CardRule.BEFORE_EARLIER_STEP);
  }

  @Test
  void aRefusalNamesItsArticle() {
    assertThat(CardRule.values()).allSatisfy(rule -> assertThat(rule.article()).isNotBlank());
  }

  @Test
  void aRefusedNoticeIsKeptAndChangesNothing() {
    CardLife life = CardLife.handedOver();
    Card before = life.card();

    Card card = life.on("2024-02-01", Step.RELEASED).card();

    assertThat(card.refused())
        .containsExactly(new RefusedNotice(life.notices().get(4), CardRule.NOT_SUSPENDED));
    assertThat(status(card, "2024-02-01")).isEqualTo(status(before, "2024-02-01"));
  }

  /** 番号法17条1項: the mayor hands it to who is in the register. */
  @Test
  void isNotHandedToWhoHasMovedAway() {
    CardLife prepared =
        new CardLife()
            .on("2024-01-05", APPLIED)
            .on("2024-01-20", new CardEvent.Made(CardLife.LAST_DAY))
            .on("2024-01-30", Step.PREPARED)
            .record("2024-01-30", RecordEvent.MOVED_OUT, "2024-02-05");

    assertThat(prepared.refusal("2024-02-04", Step.HANDED_OVER)).isEmpty();
    assertThat(prepared.refusal("2024-02-05", Step.HANDED_OVER)).contains(CardRule.NOT_A_RESIDENT);
  }

  /** 省令85 24条. */
  @Test
  void thereIsNoSecondCardWhileOneIsValid() {
    Card card = CardLife.handedOver().card();

    assertThat(card.refusalOfNextCard(LocalDate.of(2033, 4, 7))).contains(CardRule.ONE_CARD);
    assertThat(card.refusalOfNextCard(LocalDate.of(2033, 4, 8))).isEmpty();
    assertThat(card.refusalOfNextCard(LocalDate.of(2033, 7, 8))).isEmpty();
    assertThat(CardLife.handedOver().refusal("2024-02-01", APPLIED)).contains(CardRule.ONE_CARD);
  }

  /** 番号法17条4項. */
  @Test
  void aRevisedRecordPutsTheFaceBehindUntilItIsUpdated() {
    for (RecordEvent event : List.of(RecordEvent.REVISED, RecordEvent.MINOR_REVISION)) {
      CardLife life = CardLife.handedOver().record("2024-03-01", event, "2024-02-25");
      assertThat(life.card().isFaceBehind()).isTrue();

      life.on("2024-03-02", Step.FACE_UPDATED);
      assertThat(life.card().isFaceBehind()).isFalse();
      assertThat(life.card().refused()).isEmpty();
    }
  }

  @Test
  @Disabled("番号法17条4項: 14 days to present the card; nothing in the card's state follows from it")
  void aRevisedCardIsPresentedWithinFourteenDays() {}

  @Test
  @Disabled("省令85 33条1項: the PIN of four digits lives in the chip; nothing here ever holds it")
  void aCardHasAPin() {}

  @Test
  @Disabled("省令85 27条: a stay that is prolonged can prolong the card; the procedure is [open]")
  void aProlongedStayProlongsTheCard() {}

  /** A loss told by telephone suspends, and does not make void; around the clock. */
  @Test
  void aLossToldByTelephoneSuspendsAndNothingMore() {
    Card card = CardLife.handedOver().on("2024-02-01", Step.SUSPENDED).card();

    assertThat(status(card, "2024-01-31")).isEqualTo(CardStatus.IN_USE);
    assertThat(status(card, "2024-02-01")).isEqualTo(CardStatus.SUSPENDED);
    assertThat(card.isValidOn(LocalDate.of(2024, 2, 1))).isFalse();
    assertThat(card.voidReason()).contains(VoidReason.EXPIRED);
    assertThat(card.voidFrom()).contains(CardLife.LAST_DAY.plusDays(1));
  }

  @Test
  void aFoundCardIsReleased() {
    CardLife life =
        CardLife.handedOver().on("2024-02-01", Step.SUSPENDED).on("2024-02-10", Step.RELEASED);

    assertThat(status(life.card(), "2024-02-09")).isEqualTo(CardStatus.SUSPENDED);
    assertThat(status(life.card(), "2024-02-10")).isEqualTo(CardStatus.IN_USE);
    assertThat(life.refusal("2024-02-11", Step.RELEASED)).contains(CardRule.NOT_SUSPENDED);
  }

  @Test
  void aSuspendedCardIsUsedForNothing() {
    CardLife life = CardLife.handedOver().on("2024-02-01", Step.SUSPENDED);

    for (CardEvent use : List.of(Step.FACE_UPDATED, Step.SUSPENDED)) {
      assertThat(life.refusal("2024-02-02", use)).contains(CardRule.CARD_IS_SUSPENDED);
    }
    assertThat(life.refusal("2024-01-31", Step.RELEASED)).contains(CardRule.BEFORE_EARLIER_STEP);
  }

  /** 番号令14条3号: in use again from the day it was presented. */
  @Test
  void isContinuedAfterAMove() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
            .record("2024-03-12", RecordEvent.MOVED_IN, "2024-03-10")
            .on("2024-06-10", Step.CONTINUED);

    assertThat(life.card().refused()).isEmpty();
    assertThat(life.card().voidReason()).contains(VoidReason.EXPIRED);
    assertThat(life.card().isFaceBehind()).isFalse();
    assertThat(life.card().isValidOn(LocalDate.of(2033, 7, 7))).isTrue();
  }

  @Test
  void isNotContinuedWithoutAMoveIn() {
    CardLife life = CardLife.handedOver().record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10");

    assertThat(life.refusal("2024-03-12", Step.CONTINUED))
        .contains(CardRule.NO_MOVE_IN_TO_CONTINUE);
  }

  @Test
  void aMoveThatIsTakenBackLeavesTheCardAsItWas() {
    Card card =
        CardLife.handedOver()
            .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
            .record("2024-03-05", RecordEvent.MOVE_WITHDRAWN, "2024-03-10")
            .card();

    assertThat(card.isValidOn(LocalDate.of(2024, 12, 31))).isTrue();
  }

  @Test
  void theNoticesOfACardAreNumberedFromOneWithoutGaps() {
    List<CardNotice> notices = CardLife.handedOver().notices();

    assertThatThrownBy(() -> Card.of(notices.subList(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("notices must be 1, 2, 3 …");
  }

  private static CardStatus status(Card card, String day) {
    return card.statusOn(LocalDate.parse(day));
  }
}

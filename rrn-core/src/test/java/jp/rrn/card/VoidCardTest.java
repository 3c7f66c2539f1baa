package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.card.CardEvent.Step;
import jp.rrn.date.PartialDate;
import org.junit.jupiter.api.Test;

/**
 * 番号令 14条 and others: when a card is void, and whether it must be returned; one test per clause.
 */
class VoidCardTest {
  /** 番号令14条1号. */
  /** Days of notices go back now and then: a move is not taken back before it was said. */
  @Test
  void aDepartureThatWasOverWhenItWasNotifiedIsTakenBackByNothing() {
    Card card =
        CardLife.handedOver()
            .on("2024-06-12", new CardEvent.MovingAbroad(day("2024-06-10")))
            .record("2024-06-08", RecordEvent.MOVE_WITHDRAWN, "2024-06-08")
            .card();

    assertThat(card.isValidOn(day("2024-06-09"))).isTrue();
    assertThat(card.isValidOn(day("2024-06-10"))).isFalse();
  }

  @Test
  void item1WhoMovesAbroadLosesTheCardOnTheDayOfDeparture() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-05-20", RecordEvent.MOVED_OUT, "2024-06-10")
            .on("2024-05-20", new CardEvent.MovingAbroad(day("2024-06-10")));

    isVoid(life, "2024-06-10", VoidReason.MOVED_ABROAD, ReturnDuty.OWED);
  }

  /** 番号令14条1号 as it stands since 27 May 2024. */
  @Test
  void item1ACardIsContinuedAbroadByTheDayBeforeDeparture() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-06-01", RecordEvent.MOVED_OUT, "2024-06-10")
            .on("2024-06-01", new CardEvent.MovingAbroad(day("2024-06-10")));

    assertThat(life.refusal("2024-06-10", Step.CONTINUED_ABROAD)).contains(CardRule.CARD_IS_VOID);
    life.on("2024-06-09", Step.CONTINUED_ABROAD);
    assertThat(life.card().refused()).isEmpty();
    assertThat(life.card().isValidOn(CardLife.LAST_DAY)).isTrue();
  }

  @Test
  void item1ThereWasNoContinuingAbroadBefore27May2024() {
    CardLife life =
        CardLife.handedOver().on("2024-05-20", new CardEvent.MovingAbroad(day("2024-06-10")));

    assertThat(life.refusal("2024-05-26", Step.CONTINUED_ABROAD))
        .contains(CardRule.NOT_YET_IN_FORCE);
    assertThat(life.refusal("2024-05-27", Step.CONTINUED_ABROAD)).isEmpty();
  }

  @Test
  void item1ForeignersDoNotContinueACardAbroad() {
    for (Stay stay : new Stay[] {new Stay.Permanent(), new Stay.Until(day("2027-01-01"))}) {
      CardLife life =
          CardLife.handedOver(new CardHolder(CardLife.ADULT.birth(), stay))
              .on("2024-06-01", new CardEvent.MovingAbroad(day("2024-06-10")));
      assertThat(life.refusal("2024-06-02", Step.CONTINUED_ABROAD)).contains(CardRule.NOT_JAPANESE);
    }
  }

  @Test
  void item1ContinuingAbroadWantsADeparture() {
    assertThat(CardLife.handedOver().refusal("2024-06-02", Step.CONTINUED_ABROAD))
        .contains(CardRule.NOT_BEFORE_DEPARTURE);
  }

  /** 番号令14条2号: 30 days from the planned day. */
  @Test
  void item2WithoutAMoveInItEndsThirtyDaysAfterThePlannedDay() {
    CardLife life = CardLife.handedOver().record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10");

    isVoid(life, "2024-04-10", VoidReason.NO_MOVE_IN, ReturnDuty.OWED);
    assertThat(
            CardLife.handedOver()
                .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
                .record("2024-04-09", RecordEvent.MOVED_IN, "2024-04-01")
                .card()
                .isValidOn(day("2024-04-10")))
        .isTrue();
  }

  /** 番号令14条2号: 14 days from the move. */
  @Test
  void item2AMoveInMoreThanFourteenDaysAfterTheMoveIsTooLate() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
            .record("2024-03-25", RecordEvent.MOVED_IN, "2024-03-10");

    isVoid(life, "2024-03-25", VoidReason.NO_MOVE_IN, ReturnDuty.OWED);
    assertThat(
            CardLife.handedOver()
                .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
                .record("2024-03-24", RecordEvent.MOVED_IN, "2024-03-10")
                .card()
                .isValidOn(day("2024-03-25")))
        .isTrue();
  }

  /** 番号令14条3号. */
  @Test
  void item3ACardThatIsNotPresentedEndsNinetyDaysAfterTheMoveIn() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
            .record("2024-03-12", RecordEvent.MOVED_IN, "2024-03-10");

    assertThat(life.refusal("2024-06-10", Step.CONTINUED)).isEmpty();
    assertThat(life.refusal("2024-06-11", Step.CONTINUED)).contains(CardRule.CARD_IS_VOID);
    isVoid(life, "2024-06-11", VoidReason.NOT_CONTINUED, ReturnDuty.OWED);
  }

  /** 番号令14条3号, second half. */
  @Test
  void item3WhoMovesOnBeforePresentingItLosesTheCard() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10")
            .record("2024-03-12", RecordEvent.MOVED_IN, "2024-03-10")
            .record("2024-04-01", RecordEvent.MOVED_OUT, "2024-04-05");

    isVoid(life, "2024-04-05", VoidReason.NOT_CONTINUED, ReturnDuty.OWED);
  }

  /**
   * 番号令14条4号: void by death itself, whenever it is recorded; the family keeps nothing to return.
   */
  @Test
  void item4DeathEndsTheCardAndNothingIsToBeReturned() {
    CardLife life = CardLife.handedOver().record("2024-03-08", RecordEvent.DIED, "2024-03-01");

    isVoid(life, "2024-03-01", VoidReason.DEATH, ReturnDuty.NONE);
    assertThat(life.refusal("2024-03-09", Step.RETURNED)).contains(CardRule.NOTHING_TO_RETURN);
  }

  /** 番号令14条5号. */
  @Test
  void item5WhoTheLawDoesNotApplyToLosesTheCard() {
    CardLife life =
        CardLife.handedOver().on("2024-03-01", new CardEvent.Voided(VoidReason.LAW_DOES_NOT_APPLY));

    isVoid(life, "2024-03-01", VoidReason.LAW_DOES_NOT_APPLY, ReturnDuty.OWED);
  }

  /** 番号令14条6号. */
  @Test
  void item6ARecordDeletedOtherwiseEndsTheCard() {
    CardLife life =
        CardLife.handedOver().record("2024-03-08", RecordEvent.DELETED_OTHERWISE, "2024-03-01");

    isVoid(life, "2024-03-08", VoidReason.RECORD_DELETED, ReturnDuty.OWED);
  }

  /** 番号令14条7号. */
  @Test
  void item7ARevisedResidenceCodeEndsTheCard() {
    CardLife life =
        CardLife.handedOver()
            .record("2024-03-08", RecordEvent.RESIDENCE_CODE_REVISED, "2024-03-08");

    isVoid(life, "2024-03-08", VoidReason.RESIDENCE_CODE_REVISED, ReturnDuty.OWED);
  }

  /** 番号令14条8号: the card was given back, or the number revised, whichever is first. */
  @Test
  void item8AChangeOfMyNumberEndsTheCardAtTheFirstOfBoth() {
    CardLife revisedFirst =
        CardLife.handedOver().record("2024-03-08", RecordEvent.MY_NUMBER_REVISED, "2024-03-08");
    isVoid(revisedFirst, "2024-03-08", VoidReason.MY_NUMBER_REVISED, ReturnDuty.OWED);

    CardLife givenBackFirst =
        CardLife.handedOver()
            .on("2024-03-05", new CardEvent.Voided(VoidReason.MY_NUMBER_REVISED))
            .record("2024-03-08", RecordEvent.MY_NUMBER_REVISED, "2024-03-08");
    isVoid(givenBackFirst, "2024-03-05", VoidReason.MY_NUMBER_REVISED, ReturnDuty.OWED);
  }

  /** 番号令14条9号. */
  @Test
  void item9ACardGivenBackAtWillIsVoidAndReturned() {
    CardLife life = CardLife.handedOver().on("2024-03-08", Step.RETURNED);

    isVoid(life, "2024-03-08", VoidReason.RETURNED, ReturnDuty.NONE);
  }

  /** 番号令14条10号. */
  @Test
  void item10AnOrderToReturnEndsTheCard() {
    CardLife life =
        CardLife.handedOver().on("2024-03-08", new CardEvent.Voided(VoidReason.RETURN_ORDERED));

    isVoid(life, "2024-03-08", VoidReason.RETURN_ORDERED, ReturnDuty.OWED);
  }

  /** 番号法17条6項. */
  @Test
  void anExpiredCardIsVoidTheDayAfterItsLast() {
    isVoid(CardLife.handedOver(), "2033-07-08", VoidReason.EXPIRED, ReturnDuty.OWED);
  }

  /** 省令85 28条4項; whether it must be returned is [open]. */
  @Test
  void aCardIsVoidWhenAnotherIsAppliedForAfterLossOrDamage() {
    CardLife life =
        CardLife.handedOver()
            .on("2024-03-01", Step.SUSPENDED)
            .on("2024-03-08", Step.REISSUE_APPLIED);

    assertThat(life.card().statusOn(day("2024-03-07"))).isEqualTo(CardStatus.SUSPENDED);
    assertThat(life.card().voidFrom()).contains(day("2024-03-08"));
    assertThat(life.card().returnDuty(day("2024-03-08"))).isEqualTo(ReturnDuty.OPEN);
  }

  /** 番号令15条. */
  @Test
  void aVoidCardIsReturnedOnce() {
    CardLife life =
        CardLife.handedOver()
            .on("2024-03-08", new CardEvent.Voided(VoidReason.RETURN_ORDERED))
            .on("2024-03-20", Step.RETURNED);

    assertThat(life.card().refused()).isEmpty();
    assertThat(life.card().returnDuty(day("2024-03-19"))).isEqualTo(ReturnDuty.OWED);
    assertThat(life.card().returnDuty(day("2024-03-20"))).isEqualTo(ReturnDuty.NONE);
    assertThat(life.card().voidReason()).contains(VoidReason.RETURN_ORDERED);
    assertThat(life.refusal("2024-03-21", Step.RETURNED)).contains(CardRule.NOTHING_TO_RETURN);
  }

  @Test
  void aCardThatWasNeverHandedOverIsNobodysToReturn() {
    CardLife life =
        new CardLife()
            .on("2024-01-05", new CardEvent.Applied(CardLife.ADULT, Optional.empty()))
            .on("2024-02-01", new CardEvent.Voided(VoidReason.RETURN_ORDERED));

    assertThat(life.card().returnDuty(day("2024-02-01"))).isEqualTo(ReturnDuty.NONE);
    assertThat(life.refusal("2024-02-02", Step.RETURNED)).contains(CardRule.NOTHING_TO_RETURN);
  }

  /** No notice comes when the calendar ends a card; saying so carries it to the places. */
  @Test
  void whatTheCalendarHasEndedCanBeSaidOnceMore() {
    CardLife life = CardLife.handedOver().record("2024-03-01", RecordEvent.MOVED_OUT, "2024-03-10");
    CardEvent said = new CardEvent.Voided(VoidReason.NO_MOVE_IN);

    assertThat(life.refusal("2024-05-01", new CardEvent.Voided(VoidReason.RETURN_ORDERED)))
        .contains(CardRule.CARD_IS_VOID);
    isVoid(life.on("2024-05-01", said), "2024-04-10", VoidReason.NO_MOVE_IN, ReturnDuty.OWED);
    assertThat(CardOperation.of(said)).contains(CardOperation.MAKE_VOID);
  }

  @Test
  void ofTwoGroundsTheEarlierDayHolds() {
    CardLife life =
        CardLife.handedOver()
            .on("2024-03-08", Step.RETURNED)
            .record("2024-03-20", RecordEvent.DIED, "2024-03-05");

    assertThat(life.card().voidFrom()).contains(day("2024-03-05"));
    assertThat(life.card().voidReason()).contains(VoidReason.DEATH);
  }

  @Test
  void everyGroundNamesItsArticle() {
    assertThat(VoidReason.values()).extracting(VoidReason::article).doesNotHaveDuplicates();
  }

  @Test
  void nothingAboutTheHolderIsSaid() {
    CardLife life = CardLife.handedOver();

    assertThat(life.card() + " " + life.notices() + new CardId("SECRET") + CardLife.ADULT)
        .doesNotContain("1990", "SECRET", "Japanese");
    assertThat(new CardHolder(PartialDate.of("1990-07-07"), new Stay.Permanent()).toString())
        .isEqualTo("CardHolder[masked]");
  }

  private static void isVoid(CardLife life, String from, VoidReason reason, ReturnDuty duty) {
    Card card = life.card();
    assertThat(card.refused()).isEmpty();
    assertThat(card.voidReason()).contains(reason);
    assertThat(card.voidFrom()).contains(day(from));
    assertThat(card.isValidOn(day(from).minusDays(1))).isTrue();
    assertThat(card.statusOn(day(from))).isEqualTo(CardStatus.VOID);
    assertThat(card.returnDuty(day(from).minusDays(1))).isEqualTo(ReturnDuty.NONE);
    assertThat(card.returnDuty(day(from))).isEqualTo(duty);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}

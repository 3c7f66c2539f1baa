package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.date.LegalAge;
import jp.rrn.date.PartialDate;

/** Who can have a card by express issue (特急発行), since 2 December 2024. */
public enum ExpressGround {
  /** A child under one year; the card has no photograph. */
  INFANT,
  /** Came back from abroad. */
  RETURN_FROM_ABROAD,
  /** Lost the card. */
  LOSS,
  /** A foreigner who has become a resident. */
  NEW_FOREIGN_RESIDENT,
  /** Was in no register and has been entered. */
  ENTRY_OF_UNREGISTERED,
  /** The card became void by a change of number or code. */
  NUMBER_OR_CODE_CHANGED,
  /** The card is damaged. */
  DAMAGE,
  /** There is no room left on the card's face for a further note. */
  ANNOTATIONS_FULL,
  /** Was held in a prison, or a like place. */
  PRISONER;

  private static final LocalDate SINCE = LocalDate.of(2024, 12, 2);

  /**
   * Returns the rule that stands against express issue; empty if there is none.
   *
   * @param event the day of what this names: the loss, the entry … ; for an infant the birth
   * @param birth the applicant's
   * @param appliedOn when it is applied for
   */
  public Optional<CardRule> refusal(LocalDate event, PartialDate birth, LocalDate appliedOn) {
    if (appliedOn.isBefore(SINCE)) {
      return Optional.of(CardRule.EXPRESS_NOT_YET);
    }
    if (this == INFANT) {
      return isUnderOne(birth, appliedOn)
          ? Optional.empty()
          : Optional.of(CardRule.EXPRESS_TOO_OLD);
    }
    return appliedOn.isAfter(CardPeriod.EXPRESS_APPLICATION.lastDay(event))
        ? Optional.of(CardRule.EXPRESS_TOO_LATE)
        : Optional.empty();
  }

  /** Under one on every day the birth can be. */
  private static boolean isUnderOne(PartialDate birth, LocalDate on) {
    return birth
        .earliest()
        .filter(born -> !born.isAfter(on) && LegalAge.onBirthdays(born, on) < 1)
        .isPresent();
  }
}

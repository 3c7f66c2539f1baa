package jp.rrn.card;

import java.time.LocalDate;

/**
 * The periods that end a card, a certificate or a claim. A period of days does not count the day of
 * the event (民法140条): what has to be done within it can be done on {@link #lastDay}, and its effect
 * comes the day after.
 */
public enum CardPeriod {
  /** From the planned day of a move-out, for the first move-in (番号令14条2号). */
  MOVE_IN_AFTER_PLANNED_DAY(30),
  /** From the day somebody moved, for the first move-in (番号令14条2号). */
  MOVE_IN_AFTER_MOVING(14),
  /** From the first move-in, for presenting the card (番号令14条3号). */
  CONTINUATION(90),
  /** From the planned day of a move-out, for a user certificate without a move-in (公証法31条2号). */
  USER_CERTIFICATE_AFTER_PLANNED_DAY(30),
  /** From the event, for applying for express issue. */
  EXPRESS_APPLICATION(30),
  /** From birth or loss of nationality, for a stay without a status (省令85 27条). */
  TRANSITIONAL_STAY(60);

  private final int days;

  CardPeriod(int days) {
    this.days = days;
  }

  /** Returns the last day of the period that an event on {@code day} begins. */
  public LocalDate lastDay(LocalDate day) {
    return day.plusDays(days);
  }

  /** Returns the day from which the period is past. */
  public LocalDate pastFrom(LocalDate day) {
    return lastDay(day).plusDays(1);
  }
}

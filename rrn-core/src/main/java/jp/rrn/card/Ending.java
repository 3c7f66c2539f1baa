package jp.rrn.card;

import java.time.LocalDate;

/**
 * The end of a card.
 *
 * @param from the first day on which it is void
 * @param reason why
 */
record Ending(LocalDate from, VoidReason reason) {
  boolean isBefore(Ending other) {
    return from.isBefore(other.from);
  }
}

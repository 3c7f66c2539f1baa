package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;

/** By what right the holder of a card is in Japan, as far as the card depends on it. */
public sealed interface Stay {
  /** A Japanese national. */
  record Japanese() implements Stay {}

  /** A foreigner whose stay has no end: permanent residents and who stands as they do. */
  record Permanent() implements Stay {}

  /**
   * A foreigner with a period of stay (在留期間).
   *
   * @param end its last day
   */
  record Until(LocalDate end) implements Stay {}

  /**
   * A foreigner who stays for the time being without a status, by birth or loss of nationality
   * (経過滞在者).
   *
   * @param since the day of birth or loss
   */
  record Transitional(LocalDate since) implements Stay {}

  /** Returns the last day a card can be valid by this right; empty if it sets no end. */
  default Optional<LocalDate> lastDay() {
    if (this instanceof Until until) {
      return Optional.of(until.end());
    }
    return this instanceof Transitional transitional
        ? Optional.of(CardPeriod.TRANSITIONAL_STAY.lastDay(transitional.since()))
        : Optional.empty();
  }
}

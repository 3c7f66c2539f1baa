package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A move that a card's holder has begun and the card has not followed yet. */
final class MoveFold {
  private @Nullable LocalDate planned;
  private @Nullable LocalDate movedIn;
  private @Nullable LocalDate departure;
  private boolean continuedAbroad;

  /** Returns how the card ends unless something more is done; empty if nothing has to be. */
  Optional<Ending> ending() {
    if (departure != null) {
      return continuedAbroad
          ? Optional.empty()
          : Optional.of(new Ending(departure, VoidReason.MOVED_ABROAD));
    }
    if (movedIn != null) {
      return Optional.of(
          new Ending(CardPeriod.CONTINUATION.pastFrom(movedIn), VoidReason.NOT_CONTINUED));
    }
    return planned == null
        ? Optional.empty()
        : Optional.of(
            new Ending(
                CardPeriod.MOVE_IN_AFTER_PLANNED_DAY.pastFrom(planned), VoidReason.NO_MOVE_IN));
  }

  /** Returns whether the holder is resident somewhere else on a day, as far as is known. */
  boolean isAway(LocalDate on) {
    return movedIn != null || isPast(planned, on) || isPast(departure, on);
  }

  private static boolean isPast(@Nullable LocalDate day, LocalDate on) {
    return day != null && !on.isBefore(day);
  }

  boolean awaitsContinuation() {
    return movedIn != null;
  }

  /** Who moves out again before continuing the card loses it on that day. */
  Optional<Ending> moveOut(LocalDate day) {
    if (movedIn != null) {
      return Optional.of(new Ending(day, VoidReason.NOT_CONTINUED));
    }
    planned = day;
    return Optional.empty();
  }

  /** Who notifies the move-in later than 14 days after moving has lost the card. */
  Optional<Ending> moveIn(LocalDate notified, LocalDate moved) {
    if (planned == null && departure == null) {
      return Optional.empty();
    }
    LocalDate late = CardPeriod.MOVE_IN_AFTER_MOVING.pastFrom(moved);
    if (!notified.isBefore(late)) {
      return Optional.of(new Ending(late, VoidReason.NO_MOVE_IN));
    }
    settled();
    movedIn = notified;
    return Optional.empty();
  }

  void abroad(LocalDate day) {
    departure = day;
  }

  /** Returns the rule that stands against keeping the card abroad; empty if there is none. */
  Optional<CardRule> refusalAbroad(LocalDate on, Stay stay) {
    if (on.isBefore(LocalDate.of(2024, 5, 27))) {
      return Optional.of(CardRule.NOT_YET_IN_FORCE);
    }
    if (!(stay instanceof Stay.Japanese)) {
      return Optional.of(CardRule.NOT_JAPANESE);
    }
    boolean before = departure != null && on.isBefore(departure);
    return before ? Optional.empty() : Optional.of(CardRule.NOT_BEFORE_DEPARTURE);
  }

  boolean isContinuedAbroad() {
    return continuedAbroad;
  }

  void continueAbroad() {
    continuedAbroad = true;
  }

  void settled() {
    planned = null;
    movedIn = null;
    departure = null;
    continuedAbroad = false;
  }
}

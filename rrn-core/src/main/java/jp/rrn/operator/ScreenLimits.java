package jp.rrn.operator;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a host leaves an operator, and a record, on the screen. The host enforces both.
 *
 * @param idleMax after so long without an act he proves again who he is
 * @param screenMax after so long a record is hidden, whatever he does
 */
public record ScreenLimits(Duration idleMax, Duration screenMax) {
  /** Checks that both are positive. */
  public ScreenLimits {
    positive("idleMax", idleMax);
    positive("screenMax", screenMax);
  }

  private static void positive(String field, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(field + " must be positive");
    }
  }

  /** Returns whether who has last acted then proves again who he is. A clock gone back counts. */
  public boolean isIdle(Instant lastAct, Instant now) {
    return isOver(lastAct, idleMax, now);
  }

  /** Returns whether a record shown since then is hidden. A clock gone back counts. */
  public boolean isHidden(Instant shownSince, Instant now) {
    return isOver(shownSince, screenMax, now);
  }

  private static boolean isOver(Instant since, Duration most, Instant now) {
    return now.isBefore(since) || !now.isBefore(since.plus(most));
  }
}

package jp.rrn.signal;

import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * From when on something is a signal. The analyses are named by a standard (see {@link
 * SignalKind}); the figures are not: {@link #DEFAULT} is made up here as a beginning, and an office
 * sets its own by what is usual there.
 *
 * @param limits what each kind takes; a kind that is not there is not looked for
 * @param nightFrom when night begins in Japan
 * @param nightUntil when it has ended; before {@code nightFrom} if it goes past midnight
 * @param windowsMax the most (kind, person) that are counted at once, so that memory is bounded
 */
public record Thresholds(
    Map<SignalKind, Limit> limits, LocalTime nightFrom, LocalTime nightUntil, int windowsMax) {
  /**
   * So many within so long.
   *
   * @param count how many, at least 1
   * @param within in which time, more than none: an entry that old counts no longer
   */
  public record Limit(int count, Duration within) {
    /** The most that is counted of one kind and person. */
    public static final int COUNT_MAX = 100_000;

    /** Checks the numbers. */
    public Limit {
      if (count < 1 || count > COUNT_MAX) {
        throw new IllegalArgumentException("count must be 1 to " + COUNT_MAX);
      }
      if (within.isNegative() || within.isZero()) {
        throw new IllegalArgumentException("within must be positive");
      }
    }
  }

  /**
   * 100 look-ups in an hour, one person 5 times in 30 days, 3 look-ups in a night from 22 to 6, any
   * of oneself, 3 of the same family name in a day, 5 refusals in 10 minutes; all of it OPEN: no
   * source gives a figure.
   */
  public static final Thresholds DEFAULT =
      new Thresholds(
          Map.of(
              SignalKind.MASS_SEARCH, new Limit(100, Duration.ofHours(1)),
              SignalKind.REPEATED_LOOK_UP, new Limit(5, Duration.ofDays(30)),
              SignalKind.NIGHT_LOOK_UP, new Limit(3, Duration.ofHours(8)),
              SignalKind.OWN_RECORD, new Limit(1, Duration.ofDays(1)),
              SignalKind.SAME_SURNAME, new Limit(3, Duration.ofDays(1)),
              SignalKind.DENIED_BURST, new Limit(5, Duration.ofMinutes(10))),
          LocalTime.of(22, 0),
          LocalTime.of(6, 0),
          1_000_000);

  /** Copies the map. */
  public Thresholds {
    limits = Maps.immutableEnumMap(limits);
    if (windowsMax < 1) {
      throw new IllegalArgumentException("windowsMax must be at least 1");
    }
  }

  /** Returns the kinds that are looked for. */
  public Set<SignalKind> kinds() {
    return limits.keySet();
  }

  boolean isNight(LocalTime time) {
    boolean begun = !time.isBefore(nightFrom);
    boolean notEnded = time.isBefore(nightUntil);
    return nightFrom.isAfter(nightUntil) ? begun || notEnded : begun && notEnded;
  }
}

package jp.rrn.feed;

import java.time.LocalDate;

/**
 * A follow mark: an office of the recipient wants to be told of changes of somebody's record that
 * are recorded on days of [from, to). It ends by itself. A person is followed for as long as at
 * least one mark is in force.
 *
 * @param origin which office or system of the recipient placed it, in the recipient's words; one
 *     origin has one mark on a person
 * @param from the first day
 * @param to the day after the last
 */
public record FollowMark(String origin, LocalDate from, LocalDate to) {
  private static final int ORIGIN_MAX = 64;
  private static final int LAST_YEAR = 9999;

  /** Checks the origin and the days. */
  public FollowMark {
    checkOrigin(origin);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to must be after from");
    }
    if (from.getYear() < 1 || to.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("from and to must be of the years 1 to " + LAST_YEAR);
    }
  }

  /** Refuses what is no origin: blank, too long, or with a character that no store can keep. */
  static void checkOrigin(String origin) {
    if (origin.isBlank() || origin.length() > ORIGIN_MAX) {
      throw new IllegalArgumentException("origin must have 1 to " + ORIGIN_MAX + " characters");
    }
    if (origin.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
      throw new IllegalArgumentException("origin must hold neither U+0000 nor a lone surrogate");
    }
  }

  /** Returns whether a change that is recorded on this day is to be told. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}

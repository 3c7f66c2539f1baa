package jp.rrn.examples.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Noon in Tokyo of the day the file has come to: the example runs the same on any day. */
final class FileClock extends Clock {
  /** The first day a file can come to, and the one it begins with. */
  static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  /** The last: a file is of one fiscal year (令和8年度), so that a slip cannot move time far. */
  static final LocalDate LAST = LocalDate.of(2027, 3, 31);

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private volatile Instant instant = noon(FIRST);

  static Instant noon(LocalDate day) {
    return ZonedDateTime.of(day, LocalTime.NOON, TOKYO).toInstant();
  }

  /** Moves to a later day; an earlier one changes nothing. */
  void reach(LocalDate day) {
    Instant noon = noon(day);
    instant = noon.isAfter(instant) ? noon : instant;
  }

  /** Takes a move back, as nothing happened on the day. */
  void goBackTo(Instant earlier) {
    instant = earlier;
  }

  /** Returns the day it is. */
  LocalDate today() {
    return LocalDate.ofInstant(instant, TOKYO);
  }

  @Override
  public Instant instant() {
    return instant;
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("legal dates are those of Asia/Tokyo");
  }
}

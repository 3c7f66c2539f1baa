package jp.rrn.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day the law knows at an instant: that of Japan, whatever zone the machine is in. */
public final class LegalDay {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private LegalDay() {}

  /** Returns the day it is in Japan at this instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, TOKYO);
  }
}

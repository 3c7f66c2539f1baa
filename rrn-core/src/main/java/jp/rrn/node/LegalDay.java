package jp.rrn.node;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day the law knows at an instant: that of Japan, whatever zone the machine is in. */
final class LegalDay {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private LegalDay() {}

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, TOKYO);
  }
}

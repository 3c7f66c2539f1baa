package jp.rrn.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Safe for concurrent use. */
public final class ManualClock extends Clock {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final AtomicReference<Instant> instant;
  private final ZoneId zone;

  private ManualClock(AtomicReference<Instant> instant, ZoneId zone) {
    this.instant = instant;
    this.zone = zone;
  }

  /** Returns a clock that shows this instant, in the zone Asia/Tokyo. */
  public static ManualClock at(String instant) {
    return new ManualClock(new AtomicReference<>(Instant.parse(instant)), TOKYO);
  }

  /** Moves the clock; a negative duration moves it back. */
  public void move(Duration duration) {
    instant.updateAndGet(now -> now.plus(duration));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ManualClock(instant, other);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(instant.get());
  }
}

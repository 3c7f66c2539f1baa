package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When.
 *
 * @param on the day whose law counts
 * @param at when it is asked; what came to be known later decides nothing
 */
public record Moment(LocalDate on, Instant at) {
  /** Checks that both are there. */
  public Moment {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(at, "at");
  }
}

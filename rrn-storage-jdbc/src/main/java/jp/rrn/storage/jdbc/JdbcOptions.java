package jp.rrn.storage.jdbc;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How a store runs its transactions.
 *
 * @param isolation how far they are kept apart
 * @param attemptsMax how often one runs at most, 1 or more
 * @param jitter draws the pauses between attempts, which guard no secret; used under a lock
 */
public record JdbcOptions(Isolation isolation, int attemptsMax, RandomGenerator jitter) {
  private static final int ATTEMPTS_MAX = 20;

  /** Checks the parts. */
  public JdbcOptions {
    Objects.requireNonNull(isolation, "isolation");
    Objects.requireNonNull(jitter, "jitter");
    if (attemptsMax < 1) {
      throw new IllegalArgumentException("attemptsMax must be 1 or more");
    }
  }

  /** Returns read committed, at most {@value #ATTEMPTS_MAX} attempts. */
  public static JdbcOptions standard() {
    return new JdbcOptions(Isolation.READ_COMMITTED, ATTEMPTS_MAX, new SplittableRandom());
  }

  /** Returns these options with another isolation. */
  public JdbcOptions withIsolation(Isolation changed) {
    return new JdbcOptions(changed, attemptsMax, jitter);
  }

  /** Returns these options with another bound of attempts. */
  public JdbcOptions withAttemptsMax(int changed) {
    return new JdbcOptions(isolation, changed, jitter);
  }

  /** Returns these options with another source of jitter. */
  public JdbcOptions withJitter(RandomGenerator changed) {
    return new JdbcOptions(isolation, attemptsMax, changed);
  }
}

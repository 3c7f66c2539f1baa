package jp.rrn.storage.jdbc;

import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How a store runs its transactions.
 *
 * @param isolation how far they are kept apart
 * @param attemptsMax how often one runs at most, 1 or more
 * @param jitter draws the pauses between attempts, which guard no secret; used under a lock
 * @param cipher seals names, addresses and My Numbers in the database; empty leaves them plain
 * @param factsMax how many facts that never change (whose a number is) are remembered at most; 0
 *     remembers none. Open the store anew after a fail-over that may have lost commits
 * @param manualCommit whether connections may come with auto-commit off; none with a transaction of
 *     the caller's open, which would be committed
 */
public record JdbcOptions(
    Isolation isolation,
    int attemptsMax,
    RandomGenerator jitter,
    Optional<FieldCipher> cipher,
    int factsMax,
    boolean manualCommit) {
  private static final int ATTEMPTS_MAX = 20;

  /** Checks the parts. */
  public JdbcOptions {
    Objects.requireNonNull(isolation, "isolation");
    Objects.requireNonNull(jitter, "jitter");
    Objects.requireNonNull(cipher, "cipher");
    if (attemptsMax < 1) {
      throw new IllegalArgumentException("attemptsMax must be 1 or more");
    }
    if (factsMax < 0) {
      throw new IllegalArgumentException("factsMax must not be negative");
    }
  }

  /** Returns read committed, at most {@value #ATTEMPTS_MAX} attempts, no cipher, no facts. */
  public static JdbcOptions standard() {
    return new JdbcOptions(
        Isolation.READ_COMMITTED, ATTEMPTS_MAX, new SplittableRandom(), Optional.empty(), 0, false);
  }

  /** Returns these options with another isolation. */
  public JdbcOptions withIsolation(Isolation changed) {
    return new JdbcOptions(changed, attemptsMax, jitter, cipher, factsMax, manualCommit);
  }

  /** Returns these options with another bound of attempts. */
  public JdbcOptions withAttemptsMax(int changed) {
    return new JdbcOptions(isolation, changed, jitter, cipher, factsMax, manualCommit);
  }

  /** Returns these options with another source of jitter. */
  public JdbcOptions withJitter(RandomGenerator changed) {
    return new JdbcOptions(isolation, attemptsMax, changed, cipher, factsMax, manualCommit);
  }

  /** Returns these options with this cipher. */
  public JdbcOptions withCipher(FieldCipher changed) {
    return new JdbcOptions(
        isolation, attemptsMax, jitter, Optional.of(changed), factsMax, manualCommit);
  }

  /** Returns these options with another bound of facts that are remembered. */
  public JdbcOptions withFactsMax(int changed) {
    return new JdbcOptions(isolation, attemptsMax, jitter, cipher, changed, manualCommit);
  }

  /**
   * Returns these options for a pool whose connections come with auto-commit off, and never with a
   * transaction of the caller's open.
   */
  public JdbcOptions withManualCommit() {
    return new JdbcOptions(isolation, attemptsMax, jitter, cipher, factsMax, true);
  }
}

package jp.rrn.number;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.crypto.Hmac;

/**
 * HMAC-SHA256 over the code and a nonce that nobody keeps: not even who holds the key and this
 * source can go back to the code.
 *
 * <p>Message: "rrn/mn/1", code (11), generation (4), nonce (16), attempt (4). The first 63 bits are
 * a number; what lies beyond the largest multiple of 10¹¹ is drawn again with a new nonce, never
 * folded, so that every body is equally likely. Nonce and message are erased after use.
 */
public final class NoncedTransform implements MyNumberTransform {
  private static final byte[] LABEL = "rrn/mn/1".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE_BYTES = 16;
  private static final int MESSAGE_BYTES = LABEL.length + 11 + 4 + NONCE_BYTES + 4;
  private static final long UNBIASED = Long.MAX_VALUE / BODIES * BODIES;

  private final Hmac hmac;

  /**
   * Creates one for a key of at least 16 bytes. The key is copied; it may be changed or destroyed
   * at any time, numbers stay unique.
   *
   * @throws IllegalArgumentException if the key is shorter
   */
  public NoncedTransform(byte[] key) {
    this.hmac = new Hmac(key);
  }

  @Override
  public long candidate(ResidenceCode code, int generation, int attempt, RandomGenerator random) {
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] message = new byte[MESSAGE_BYTES];
    try {
      long drawn = UNBIASED;
      while (drawn >= UNBIASED) {
        random.nextBytes(nonce);
        ByteBuffer.wrap(message)
            .put(LABEL)
            .put(code.digits().getBytes(StandardCharsets.US_ASCII))
            .putInt(generation)
            .put(nonce)
            .putInt(attempt);
        drawn = ByteBuffer.wrap(hmac.of(message)).getLong() >>> 1;
      }
      return drawn % BODIES;
    } finally {
      // With the nonce, whoever has the key could try all codes and find this one.
      Arrays.fill(nonce, (byte) 0);
      Arrays.fill(message, (byte) 0);
    }
  }
}

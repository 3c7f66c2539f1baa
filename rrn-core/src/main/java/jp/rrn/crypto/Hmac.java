package jp.rrn.crypto;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Safe for concurrent use; the key is copied and never shown. */
public final class Hmac {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES_MIN = 16;

  private final ThreadLocal<Mac> macs;

  /**
   * Creates one for this key.
   *
   * @throws IllegalArgumentException if the key has fewer than 16 bytes
   */
  public Hmac(byte[] key) {
    if (key.length < KEY_BYTES_MIN) {
      throw new IllegalArgumentException("key must have at least " + KEY_BYTES_MIN + " bytes");
    }
    SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> mac(secret));
  }

  /** Returns the 32 bytes for this message. */
  public byte[] of(byte[] message) {
    return macs.get().doFinal(message);
  }

  /** Returns whether two codes are equal, in a time that does not tell how far they are. */
  public static boolean equal(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}

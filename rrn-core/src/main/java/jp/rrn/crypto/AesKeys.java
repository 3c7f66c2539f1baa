package jp.rrn.crypto;

import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.SecretKeySpec;

/** What both uses of AES begin with. */
final class AesKeys {
  private static final int KEY_BYTES = 32;

  private AesKeys() {}

  static SecretKeySpec of(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("key must have " + KEY_BYTES + " bytes");
    }
    return new SecretKeySpec(key, "AES");
  }

  static Cipher cipher(String transformation) {
    try {
      return Cipher.getInstance(transformation);
    } catch (NoSuchAlgorithmException | NoSuchPaddingException impossible) {
      throw new IllegalStateException("every Java platform has " + transformation, impossible);
    }
  }
}

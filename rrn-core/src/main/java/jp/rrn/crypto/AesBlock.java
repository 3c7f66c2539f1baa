package jp.rrn.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * One block of AES-256: a permutation of 16 bytes under one key. What is permuted must be different
 * each time, or equal on purpose. Safe for concurrent use; the key is copied and never shown.
 */
public final class AesBlock {
  private final ThreadLocal<Cipher> forward;
  private final ThreadLocal<Cipher> backward;

  /**
   * Creates one for this key.
   *
   * @throws IllegalArgumentException if the key has not 32 bytes
   */
  public AesBlock(byte[] key) {
    SecretKeySpec secret = AesKeys.of(key);
    // The mode without chaining is the right one: there is one block.
    forward = ThreadLocal.withInitial(() -> cipher(Cipher.ENCRYPT_MODE, secret));
    backward = ThreadLocal.withInitial(() -> cipher(Cipher.DECRYPT_MODE, secret));
  }

  private static Cipher cipher(int mode, SecretKeySpec key) {
    try {
      Cipher cipher = AesKeys.cipher("AES/ECB/NoPadding");
      cipher.init(mode, key);
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every key of 32 bytes is one of AES", impossible);
    }
  }

  /** Returns where these 16 bytes go. */
  public byte[] permuted(byte[] block) {
    return applied(forward.get(), block);
  }

  /** Returns from where these 16 bytes come. */
  public byte[] restored(byte[] block) {
    return applied(backward.get(), block);
  }

  private static byte[] applied(Cipher cipher, byte[] block) {
    try {
      return cipher.doFinal(block);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalArgumentException("block: must have 16 bytes", wrong);
    }
  }
}

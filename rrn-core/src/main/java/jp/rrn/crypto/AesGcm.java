package jp.rrn.crypto;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one key (NIST SP 800-38D), with the nonce before and the tag behind what it
 * seals. Safe for concurrent use; the key is copied and never shown.
 *
 * <p>Nonces are random: seal at most 2³² values under one key.
 */
public final class AesGcm {
  /** The bytes of a nonce. */
  public static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final ThreadLocal<Cipher> ciphers =
      ThreadLocal.withInitial(() -> AesKeys.cipher("AES/GCM/NoPadding"));

  /**
   * Creates one for this key.
   *
   * @throws IllegalArgumentException if the key has not 32 bytes
   */
  public AesGcm(byte[] key) {
    this.key = AesKeys.of(key);
  }

  /** Returns the nonce, and this text sealed together with what it belongs to. */
  public byte[] seal(byte[] nonce, byte[] text, byte[] context) {
    try {
      Cipher cipher = ciphers.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      byte[] sealed = new byte[nonce.length + cipher.getOutputSize(text.length)];
      System.arraycopy(nonce, 0, sealed, 0, nonce.length);
      cipher.doFinal(text, 0, text.length, sealed, nonce.length);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("sealing does not fail", impossible);
    }
  }

  /** Returns the text; empty if it was sealed otherwise, or is not what was sealed. */
  public Optional<byte[]> open(byte[] sealed, byte[] context) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    try {
      Cipher cipher = ciphers.get();
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
      cipher.updateAAD(context);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException altered) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("opening fails by its tag only", impossible);
    }
  }
}

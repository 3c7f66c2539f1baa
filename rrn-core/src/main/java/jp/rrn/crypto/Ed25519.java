package jp.rrn.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;

/**
 * Ed25519 (RFC 8032) with keys as the 32 bytes of the RFC. Safe for concurrent use.
 *
 * <p>A private key is its seed; it is passed in and never shown.
 */
public final class Ed25519 {
  /** How many bytes a seed and a public key have. */
  public static final int KEY_BYTES = 32;

  /** How many bytes a signature has. */
  public static final int SIGNATURE_BYTES = 64;

  private static final String ALGORITHM = "Ed25519";

  private final KeyPair keys;
  private final byte[] publicKey;

  /**
   * Creates the signer with this seed.
   *
   * @throws IllegalArgumentException if the seed does not have 32 bytes
   */
  public Ed25519(byte[] seed) {
    if (seed.length != KEY_BYTES) {
      throw new IllegalArgumentException("seed must have " + KEY_BYTES + " bytes");
    }
    this.keys = keyPair(seed);
    this.publicKey = encoded(((EdECPublicKey) keys.getPublic()).getPoint());
  }

  /** Returns the public key. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Returns the signature of this message: the same for the same message. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw missing(impossible);
    }
  }

  /** Returns whether this is the signature of the message; false also for a key that is none. */
  public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != KEY_BYTES || signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(decoded(publicKey));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException unfit) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw missing(impossible);
    }
  }

  /**
   * The platform derives a public key only while it makes a pair, from what it believes is drawn.
   */
  private static KeyPair keyPair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new DrawnBefore(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw missing(impossible);
    }
  }

  private static PublicKey decoded(byte[] key) throws GeneralSecurityException {
    byte[] bigEndian = reversed(key);
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7F;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static byte[] encoded(EdECPoint point) {
    byte[] minimal = reversed(point.getY().toByteArray());
    byte[] key = new byte[KEY_BYTES];
    System.arraycopy(minimal, 0, key, 0, Math.min(minimal.length, KEY_BYTES));
    if (point.isXOdd()) {
      key[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return key;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("this Java platform has no " + ALGORITHM, cause);
  }

  /** Gives the seed as if it had been drawn just now, once. */
  private static final class DrawnBefore extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private boolean given;

    DrawnBefore(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (given || bytes.length != seed.length) {
        throw new IllegalStateException("the platform draws a key in another way");
      }
      given = true;
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}

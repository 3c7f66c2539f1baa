package jp.rrn.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jp.rrn.crypto.Hmac;
import jp.rrn.crypto.Sha256;
import jp.rrn.record.Subject;

/**
 * What finds the entries about one subject, and only theirs: 32 bytes. Immutable.
 *
 * <p>Each entry about a subject bears a tag made of this key and of how many there were before. Who
 * has the key finds them all and sees that none is missing; to anybody else no two tags have
 * anything in common. The person an entry is about is given the key in disclosure; nobody else is.
 */
public final class SubjectKey {
  /** How many bytes a key has. */
  public static final int BYTES = 32;

  private static final byte TAG = 5;
  static final int SALT_BYTES_MIN = 16;

  private final byte[] bytes;

  private SubjectKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the key with these bytes.
   *
   * @throws IllegalArgumentException if they are not 32
   */
  public static SubjectKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("subject key must have " + BYTES + " bytes");
    }
    return new SubjectKey(bytes.clone());
  }

  /** Returns the key as bytes, for the person it is about. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the tag of the entry with this count: 1 is the first about the subject. */
  public Tag tag(long count) {
    byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(count).array();
    return new Tag(Arrays.copyOf(Sha256.of(TAG, bytes, number), Tag.BYTES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "SubjectKey[masked]";
  }

  /** Makes the keys of all subjects of one node out of one secret. Safe for concurrent use. */
  public static final class Maker {
    private final Hmac secret;

    /**
     * Creates the maker with this secret.
     *
     * @throws IllegalArgumentException if it has fewer than 16 bytes
     */
    public Maker(byte[] secret) {
      this.secret = new Hmac(secret);
    }

    /**
     * Returns the key of a subject.
     *
     * @param salt drawn once for the subject and kept with it: when it is erased nobody can make
     *     the key again, not even with the secret
     * @throws IllegalArgumentException if the salt has fewer than 16 bytes
     */
    public SubjectKey key(Subject subject, byte[] salt) {
      if (salt.length < SALT_BYTES_MIN) {
        throw new IllegalArgumentException("salt must have at least " + SALT_BYTES_MIN + " bytes");
      }
      ByteBuffer message = ByteBuffer.allocate(Long.BYTES + salt.length);
      return new SubjectKey(secret.of(message.putLong(subject.value()).put(salt).array()));
    }
  }
}

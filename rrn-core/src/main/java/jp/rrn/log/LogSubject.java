package jp.rrn.log;

import java.util.Arrays;
import jp.rrn.record.Subject;

/**
 * What a log has to know of a subject to append about it: how many entries are about it so far, and
 * the salt of its {@link SubjectKey}. Immutable.
 */
public final class LogSubject {
  /** How many bytes a salt has that is drawn for a subject. */
  public static final int SALT_BYTES = 32;

  private final long count;
  private final byte[] salt;

  private LogSubject(long count, byte[] salt) {
    this.count = count;
    this.salt = salt;
  }

  /**
   * Returns a subject with so many entries.
   *
   * @param count from 1
   * @param salt 16 bytes or more, drawn at random for this subject alone
   * @throws IllegalArgumentException if the count is less than 1 or the salt is shorter
   */
  public static LogSubject of(long count, byte[] salt) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be 1 or more");
    }
    if (salt.length < SubjectKey.SALT_BYTES_MIN) {
      throw new IllegalArgumentException(
          "salt must have at least " + SubjectKey.SALT_BYTES_MIN + " bytes");
    }
    return new LogSubject(count, salt.clone());
  }

  /** Returns how many entries are about the subject: the newest has this count. */
  public long count() {
    return count;
  }

  /** Returns the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns the same with one entry more. */
  public LogSubject next() {
    return new LogSubject(count + 1, salt);
  }

  /** Returns the key of the subject that this is about. */
  public SubjectKey key(SubjectKey.Maker keys, Subject subject) {
    return keys.key(subject, salt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogSubject that
        && count == that.count
        && Arrays.equals(salt, that.salt);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(count) + Arrays.hashCode(salt);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "LogSubject[masked]";
  }
}

package jp.rrn.log;

import java.nio.ByteBuffer;

/**
 * Whom an entry is about, and which of the entries about them it is.
 *
 * @param key of the subject
 * @param count from 1, the next for each entry, see {@link LogSubject}
 */
public record SubjectCount(SubjectKey key, long count) {
  private static final int BYTES = SubjectKey.BYTES + Long.BYTES;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public SubjectCount {
    if (count < 1) {
      throw new IllegalArgumentException("count must be 1 or more");
    }
  }

  /** Returns the tag of the entry. */
  public Tag tag() {
    return key.tag(count);
  }

  byte[] encode() {
    return ByteBuffer.allocate(BYTES).put(key.bytes()).putLong(count).array();
  }

  static SubjectCount parse(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("subject must have " + BYTES + " bytes");
    }
    byte[] key = new byte[SubjectKey.BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).get(key);
    return new SubjectCount(SubjectKey.of(key), buffer.getLong());
  }
}

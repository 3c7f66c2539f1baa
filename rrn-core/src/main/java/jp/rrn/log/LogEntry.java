package jp.rrn.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One entry as the log has it, for ever and for all to see: 49 bytes that say nothing without what
 * they commit to.
 *
 * <p>Version 1 is, in this order: the byte 1; the {@link Tag}, 16 bytes; the commitment, 32 bytes.
 *
 * @param tag of whom it is, for who has the key
 * @param commitment to the contents, see {@link EntryContents}
 */
public record LogEntry(Tag tag, Hash commitment) {
  /** How many bytes an entry of version 1 has. */
  public static final int BYTES = 1 + Tag.BYTES + Hash.BYTES;

  private static final byte VERSION = 1;

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException if it is not one of version 1
   */
  public static LogEntry parse(byte[] bytes) {
    if (bytes.length != BYTES || bytes[0] != VERSION) {
      throw new IllegalArgumentException("entry must have version 1 and " + BYTES + " bytes");
    }
    return new LogEntry(
        new Tag(Arrays.copyOfRange(bytes, 1, 1 + Tag.BYTES)), Hash.at(bytes, 1 + Tag.BYTES));
  }

  /** Returns the bytes that {@link LoggedEntry} has. */
  public byte[] encode() {
    return ByteBuffer.allocate(BYTES).put(VERSION).put(tag.bytes()).put(commitment.bytes()).array();
  }
}

package jp.rrn.log;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an entry bears in place of whom it is about: 16 bytes that look drawn at random to all but
 * who has the {@link SubjectKey}. Immutable.
 */
public final class Tag {
  static final int BYTES = 16;

  private final byte[] bytes;

  Tag(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tag that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the tag in hexadecimal digits: it is public, as every entry is. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

package jp.rrn.log;

import java.nio.ByteBuffer;

/** Reads fields that stand in the order of their numbers; refuses what ends too early. */
final class FieldReader {
  private final ByteBuffer bytes;

  FieldReader(byte[] bytes, int from) {
    this.bytes = ByteBuffer.wrap(bytes, from, bytes.length - from);
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  int numberAfter(int last) {
    int number = oneByte();
    if (number <= last) {
      throw new IllegalArgumentException("fields must be in the order of their numbers");
    }
    return number;
  }

  int oneByte() {
    return bytes(1)[0] & 0xFF;
  }

  byte[] value() {
    byte[] length = bytes(2);
    return bytes((length[0] & 0xFF) << 8 | (length[1] & 0xFF));
  }

  byte[] bytes(int count) {
    if (bytes.remaining() < count) {
      throw new IllegalArgumentException("contents must not end within a field");
    }
    byte[] read = new byte[count];
    bytes.get(read);
    return read;
  }
}

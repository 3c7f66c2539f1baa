package jp.rrn.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Records one after the other, each after its length in big-endian bytes. */
final class Bundle {
  private Bundle() {}

  static byte[] encode(List<byte[]> records, int lengthBytes) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] record : records) {
      for (int i = lengthBytes - 1; i >= 0; i--) {
        bundle.write(record.length >>> (8 * i));
      }
      bundle.writeBytes(record);
    }
    return bundle.toByteArray();
  }

  /** Returns the records; empty if the bytes do not end where a record does. */
  static Optional<List<byte[]>> decode(byte[] bundle, int lengthBytes) {
    List<byte[]> records = new ArrayList<>();
    int at = 0;
    while (at < bundle.length) {
      if (bundle.length - at < lengthBytes) {
        return Optional.empty();
      }
      long length = 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = length << 8 | (bundle[at++] & 0xFF);
      }
      if (length > bundle.length - at) {
        return Optional.empty();
      }
      records.add(Arrays.copyOfRange(bundle, at, at + (int) length));
      at += (int) length;
    }
    return Optional.of(records);
  }
}

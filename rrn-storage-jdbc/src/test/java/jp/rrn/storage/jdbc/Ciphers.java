package jp.rrn.storage.jdbc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Ciphers under made-up keys. */
final class Ciphers {
  private Ciphers() {}

  /** Returns a cipher with these keys, the last one current. */
  static FieldCipher with(int ledgerKey, int... keyIds) {
    Map<Integer, byte[]> keys = new HashMap<>();
    for (int id : keyIds) {
      keys.put(id, key(id));
    }
    return new FieldCipher(
        key(100 + ledgerKey), keyIds[keyIds.length - 1], keys, new Random(20261125));
  }

  static byte[] key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  static JdbcOptions options() {
    return JdbcOptions.standard().withCipher(with(0, 1));
  }
}

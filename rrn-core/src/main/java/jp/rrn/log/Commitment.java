package jp.rrn.log;

import java.util.Arrays;
import java.util.SortedMap;
import jp.rrn.crypto.Sha256;

/**
 * How contents are committed to, in version 1. Each kind of input begins with a byte of its own.
 */
final class Commitment {
  private static final byte SALT = 2;
  private static final byte FIELD = 3;
  private static final byte CONTENTS = 4;
  private static final byte NOBODY = 6;

  private static final byte VERSION = 1;

  private Commitment() {}

  /** Returns the salt of a field: the digest of 2, the seed and the number. */
  static byte[] salt(byte[] seed, int field) {
    return Sha256.of(SALT, seed, new byte[] {(byte) field});
  }

  /** Returns the commitment to a field: the digest of 3, the number, the salt and the value. */
  static Hash field(int field, byte[] salt, byte[] value) {
    byte[] start = new byte[1 + salt.length];
    start[0] = (byte) field;
    System.arraycopy(salt, 0, start, 1, salt.length);
    return Hash.of(Sha256.of(FIELD, start, value));
  }

  /** Returns the digest of 4, the version, and number and commitment of each field in order. */
  static Hash contents(SortedMap<Integer, Hash> fields) {
    byte[] bytes = new byte[1 + fields.size() * (1 + Hash.BYTES)];
    bytes[0] = VERSION;
    int at = 1;
    for (var field : fields.entrySet()) {
      bytes[at] = field.getKey().byteValue();
      field.getValue().copyTo(bytes, at + 1);
      at += 1 + Hash.BYTES;
    }
    return Hash.of(Sha256.of(CONTENTS, bytes));
  }

  /** Returns the tag of an entry about nobody: the first bytes of the digest of 6 and the seed. */
  static Tag nobody(byte[] seed) {
    return new Tag(Arrays.copyOf(Sha256.of(NOBODY, seed), Tag.BYTES));
  }
}

package jp.rrn.log;

import java.util.Base64;

/** Base64 in its one form: with padding, and no bit set that decoding would drop. */
final class StrictBase64 {
  private StrictBase64() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the bytes; the name of the field is for the refusal. */
  static byte[] decode(String text, String field) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(field + " must be Base64", unreadable);
    }
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException(field + " must be Base64 in its one form");
    }
    return bytes;
  }
}

package jp.rrn.code;

import java.text.Normalizer;

/** Digits as people write them: in any form that Unicode holds equal, with spaces and hyphens. */
final class WrittenDigits {
  private WrittenDigits() {}

  /**
   * Returns where the first character is that is neither digit nor space nor hyphen, or −1. The
   * index is that of the text as it was written.
   */
  static int indexOfForeign(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      // One by one, because a rewritten text no longer says where a character was.
      String character = Character.toString(text.codePointAt(i));
      if (NumberFormat.indexOfNonDigit(plain(character)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the text in plain forms, without its spaces and hyphens. */
  static String plain(String text) {
    // Nearly every text is plain already; rewriting it would cost more than reading it.
    if (NumberFormat.indexOfNonDigit(text) < 0) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[ \\-\u2010]", "");
  }
}

package jp.rrn.operator;

import java.util.regex.Pattern;

/** The repertoire of ids. */
final class Ascii {
  private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

  private Ascii() {}

  static void require(String field, String value) {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(field + " must be 1 to 64 printable ASCII characters");
    }
  }
}

package jp.rrn.date;

import java.util.regex.Pattern;

/** What the words must keep to in which a register writes a date. */
final class AsWritten {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Controls, invisible marks, lone surrogates, private use (外字) and what is no character. */
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}]");

  private AsWritten() {}

  static void check(String words, int most) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("asWritten: must not be blank");
    }
    if (CLUSTER.matcher(words).results().count() > most) {
      throw new IllegalArgumentException("asWritten: must have at most " + most + " characters");
    }
    if (REFUSED.matcher(words).find()) {
      throw new IllegalArgumentException("asWritten: has a character that is not allowed");
    }
  }
}

package jp.rrn.code;

import java.util.Arrays;

/**
 * A fixed-length number of decimal digits with a check digit; equality and order are those of its
 * digits.
 */
abstract sealed class Digits<T extends Digits<T>> implements Comparable<T>
    permits ResidenceCode, MyNumber, LocalGovernmentCode {
  private final long value;

  Digits(long value) {
    this.value = value;
  }

  abstract NumberFormat format();

  final long value() {
    return value;
  }

  /** Returns the digits, leading zeros kept. This is the only way to read them. */
  public final String digits() {
    char[] text = new char[format().length()];
    Arrays.fill(text, '0');
    long rest = value;
    for (int i = text.length - 1; rest > 0; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(text);
  }

  /** Returns the digits without the check digit, as a number: the part that must never repeat. */
  public final long body() {
    return value / 10;
  }

  /** Returns the check digit, 0 to 9. */
  public final int checkDigit() {
    return (int) (value % 10);
  }

  @Override
  public final int compareTo(T other) {
    return Long.compare(value, other.value());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Digits<?> that && format() == that.format() && value == that.value;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(value);
  }

  /** Returns the type's name and a mask, so that a stray log line discloses nothing. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[masked]";
  }
}

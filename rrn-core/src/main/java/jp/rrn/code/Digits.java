package jp.rrn.code;

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

  final long value() {
    return value;
  }

  abstract int length();

  /** Returns the digits, leading zeros kept. This is the only way to read them. */
  public final String digits() {
    String text = Long.toString(value);
    return "0".repeat(length() - text.length()) + text;
  }

  /** Returns the digits without the check digit, as a number: the part that must never repeat. */
  public final long body() {
    return value / 10;
  }

  @Override
  public final int compareTo(T other) {
    return Long.compare(value, other.value());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Digits<?> that && length() == that.length() && value == that.value;
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

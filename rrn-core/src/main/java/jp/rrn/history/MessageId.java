package jp.rrn.history;

/**
 * Names one change for ever, at every node: whoever receives the same id again has the change
 * already.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits; both are drawn at random where the change is recorded first
 */
public record MessageId(long high, long low) implements Comparable<MessageId> {
  private static final int DIGITS = 16;

  /**
   * Returns the id that {@link #toString()} writes so.
   *
   * @throws IllegalArgumentException if the text is not 32 lower-case hexadecimal digits
   */
  public static MessageId of(String digits) {
    if (digits.length() != 2 * DIGITS || !digits.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("message id must have 32 hexadecimal digits");
    }
    return new MessageId(
        Long.parseUnsignedLong(digits, 0, DIGITS, 16),
        Long.parseUnsignedLong(digits, DIGITS, 2 * DIGITS, 16));
  }

  @Override
  public int compareTo(MessageId other) {
    int order = Long.compare(high, other.high);
    return order != 0 ? order : Long.compare(low, other.low);
  }

  /** Returns 32 hexadecimal digits. */
  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }
}

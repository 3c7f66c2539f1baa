package jp.rrn.history;

/**
 * Names one change for ever, at every node: whoever receives the same id again has the change
 * already.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits; both are drawn at random where the change is recorded first
 */
public record MessageId(long high, long low) implements Comparable<MessageId> {
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

package jp.rrn.provision;

import java.util.OptionalLong;

/**
 * A number as it is published: itself, or that it is kept back.
 *
 * @param number the number; empty if it is kept back
 */
public record PublishedCount(OptionalLong number) {
  /** The mark that stands for a number that is kept back. */
  public static final String MARK = "X";

  /** Kept back. */
  public static final PublishedCount HIDDEN = new PublishedCount(OptionalLong.empty());

  /** Checks the number. */
  public PublishedCount {
    if (number.isPresent() && number.getAsLong() < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
  }

  /** Returns this number, published. */
  public static PublishedCount of(long number) {
    return new PublishedCount(OptionalLong.of(number));
  }

  static PublishedCount of(long number, boolean hidden) {
    return hidden ? HIDDEN : of(number);
  }

  /** Returns whether it is kept back. */
  public boolean isHidden() {
    return number.isEmpty();
  }

  /** Returns the digits, or {@link #MARK}. */
  @Override
  public String toString() {
    return isHidden() ? MARK : String.valueOf(number.getAsLong());
  }
}

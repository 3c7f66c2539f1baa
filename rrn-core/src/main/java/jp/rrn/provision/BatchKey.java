package jp.rrn.provision;

import java.util.Objects;

/**
 * One line of a request: about whom, and where the same person stood in an earlier request.
 *
 * @param kind by what the person is named
 * @param digits the number as it is written; of a subject its value
 * @param last the place in the earlier request, from 1; 0 if there is none
 */
public record BatchKey(KeyKind kind, String digits, int last) {
  /** The greatest place in a request. */
  public static final int PLACE_MAX = 999_999_999;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if the digits are no number of this kind, or {@code last} is
   *     negative
   */
  public BatchKey {
    Objects.requireNonNull(kind, "kind");
    kind.body(digits);
    if (last < 0 || last > PLACE_MAX) {
      throw new IllegalArgumentException("last: must be 1 to " + PLACE_MAX + ", or left out");
    }
  }

  /** Returns the digits without the check digit, or the value of a subject. */
  public long body() {
    return kind.body(digits);
  }

  /** Returns the kind and a mask. */
  @Override
  public String toString() {
    return "BatchKey[" + kind + ", masked]";
  }
}

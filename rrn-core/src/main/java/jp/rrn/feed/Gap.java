package jp.rrn.feed;

/**
 * Notices that are not here yet.
 *
 * @param first the sequence of the first
 * @param last that of the last
 */
public record Gap(long first, long last) {
  /** Checks the order. */
  public Gap {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("last must not be before first");
    }
  }
}

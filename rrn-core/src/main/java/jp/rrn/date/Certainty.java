package jp.rrn.date;

/**
 * The answer to a question about dates of which parts are unknown.
 *
 * <p>A completion is a day the date can be. The answer is strict if it wants the statement of every
 * completion, lenient if it is content with some; what is strictly true is leniently true.
 */
public enum Certainty {
  /** True for every completion. */
  CERTAIN,
  /** True for some completions and not for others. */
  POSSIBLE,
  /** True for no completion. */
  IMPOSSIBLE;

  /** Returns the strict answer: true for every completion. */
  public boolean isCertain() {
    return this == CERTAIN;
  }

  /** Returns the lenient answer: true for some completion. */
  public boolean isPossible() {
    return this != IMPOSSIBLE;
  }

  static Certainty of(boolean forEvery, boolean forSome) {
    return forEvery ? CERTAIN : forSome ? POSSIBLE : IMPOSSIBLE;
  }
}

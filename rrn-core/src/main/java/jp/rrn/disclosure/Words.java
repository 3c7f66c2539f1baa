package jp.rrn.disclosure;

/**
 * What was put in writing (理由、結果). Anything may stand in it, so it is shown nowhere by itself.
 *
 * @param text 1 to 2,000 characters, not all blank
 */
public record Words(String text) {
  private static final int LENGTH_MAX = 2000;

  /** Checks that there is something, and not too much. */
  public Words {
    if (text.isBlank() || text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "words must have 1 to " + LENGTH_MAX + " characters, not all blank");
    }
  }

  @Override
  public String toString() {
    return "Words[masked]";
  }
}

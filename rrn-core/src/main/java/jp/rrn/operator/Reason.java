package jp.rrn.operator;

/**
 * Why an operator does something, in his words. Anything may stand in it, so it is shown nowhere by
 * itself.
 *
 * @param text 1 to 200 characters, not all blank
 */
public record Reason(String text) {
  private static final int LENGTH_MAX = 200;

  /** Checks that there is one. */
  public Reason {
    if (text.isBlank() || text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "reason must have 1 to " + LENGTH_MAX + " characters, not all blank");
    }
  }

  @Override
  public String toString() {
    return "Reason[masked]";
  }
}

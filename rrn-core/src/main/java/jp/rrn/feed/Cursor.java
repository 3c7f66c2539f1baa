package jp.rrn.feed;

/**
 * A place in a feed, as the reader keeps it. What it says is the node's alone: give it back as it
 * is.
 *
 * @param text letters, digits, - and _
 */
public record Cursor(String text) {
  /** Checks length and repertoire. */
  public Cursor {
    if (!text.matches("[0-9A-Za-z_-]{1,100}")) {
      throw new IllegalArgumentException("cursor must be 1 to 100 letters, digits, - and _");
    }
  }
}

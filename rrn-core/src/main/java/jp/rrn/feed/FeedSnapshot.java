package jp.rrn.feed;

import java.util.List;
import java.util.Optional;

/**
 * A piece of what a recipient follows, by the order in which the marks were placed, as it was after
 * the notice {@code through}.
 *
 * @param through the newest sequence of the feed when it was read
 * @param cursor the cursor after that notice
 * @param after the marks of this piece were placed after this sequence; 0 in the first piece
 * @param follows the marks
 * @param more the cursor to ask for the next piece with; empty in the last one
 */
public record FeedSnapshot(
    long through, Cursor cursor, long after, List<Followed> follows, Optional<Cursor> more) {
  /** Copies the list and checks its order. */
  public FeedSnapshot {
    follows = List.copyOf(follows);
    long before = after;
    for (Followed followed : follows) {
      if (followed.placed() <= before || followed.placed() > through) {
        throw new IllegalArgumentException("follows must be in the order of their sequences");
      }
      before = followed.placed();
    }
    if (more.isPresent() && follows.isEmpty()) {
      throw new IllegalArgumentException("more must not come after nothing");
    }
  }

  /** Returns up to which sequence of placing this piece reaches; the last one without an end. */
  public long upTo() {
    return more.isEmpty() ? Long.MAX_VALUE : follows.get(follows.size() - 1).placed();
  }
}

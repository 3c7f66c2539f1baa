package jp.rrn.feed;

import java.util.List;

/**
 * A piece of a feed.
 *
 * @param from the cursor it was asked with
 * @param after the sequence that cursor stands after
 * @param notices those that follow, without gaps; empty if there is nothing more now
 * @param next the cursor to read on with
 * @param last the newest sequence of the feed when it was read
 */
public record FeedPage(Cursor from, long after, List<FeedNotice> notices, Cursor next, long last) {
  /** Copies the list and checks that it has no gap. */
  public FeedPage {
    notices = List.copyOf(notices);
    for (int i = 0; i < notices.size(); i++) {
      if (notices.get(i).sequence() != after + i + 1) {
        throw new IllegalArgumentException("notices must follow each other from after + 1 on");
      }
    }
    if (last < after + notices.size()) {
      throw new IllegalArgumentException("last must not be before a notice");
    }
  }

  /** Returns the sequence that {@link #next} stands after. */
  public long through() {
    return after + notices.size();
  }
}

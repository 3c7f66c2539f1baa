package jp.rrn.feed;

import java.util.Optional;

/**
 * A mark that was placed and not removed, whether it is in force or not.
 *
 * @param placed the entry that placed it
 * @param last the newest entry of a change since
 */
public record StandingMark(FeedEntry placed, Optional<FeedEntry> last) {
  /** Checks that the one placed it and the other is a change. */
  public StandingMark {
    if (!(placed.event() instanceof FeedEvent.Placed)) {
      throw new IllegalArgumentException("placed must place a mark");
    }
    if (last.isPresent() && !(last.get().event() instanceof FeedEvent.Changed)) {
      throw new IllegalArgumentException("last must be a change");
    }
  }

  /** Returns the mark. */
  public FollowMark mark() {
    return ((FeedEvent.Placed) placed.event()).mark();
  }
}

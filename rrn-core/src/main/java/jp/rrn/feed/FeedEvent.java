package jp.rrn.feed;

import jp.rrn.history.ChangeReason;

/** What an entry of a feed says. */
public sealed interface FeedEvent {
  /**
   * A mark stands from now on, in the place of an earlier one of the same origin.
   *
   * @param mark which
   */
  record Placed(FollowMark mark) implements FeedEvent {}

  /**
   * The mark of an origin stands no more, if it did.
   *
   * @param origin whose
   */
  record Removed(String origin) implements FeedEvent {
    /** Checks the origin. */
    public Removed {
      FollowMark.checkOrigin(origin);
    }
  }

  /**
   * The record changed.
   *
   * @param kind how
   * @param change the sequence of the change in the subject's history
   */
  record Changed(ChangeReason.Kind kind, int change) implements FeedEvent {
    /** Checks the sequence. */
    public Changed {
      if (change < 1) {
        throw new IllegalArgumentException("change must be 1 or more");
      }
    }
  }
}

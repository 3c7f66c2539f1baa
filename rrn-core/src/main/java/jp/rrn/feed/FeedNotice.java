package jp.rrn.feed;

import jp.rrn.history.ChangeReason;

/** What a recipient is told. It carries no item of a record. */
public sealed interface FeedNotice {
  /** Returns its place in the feed: 1, 2, 3 … without gaps. */
  long sequence();

  /**
   * A mark stands from now on.
   *
   * @param sequence its place
   * @param key on whom
   * @param mark which
   */
  record Placed(long sequence, FollowKey key, FollowMark mark) implements FeedNotice {}

  /**
   * The mark of an origin stands no more.
   *
   * @param sequence its place
   * @param key on whom
   * @param origin whose
   */
  record Removed(long sequence, FollowKey key, String origin) implements FeedNotice {}

  /**
   * A record changed.
   *
   * @param sequence its place
   * @param key whose
   * @param kind how
   */
  record Changed(long sequence, FollowKey key, ChangeReason.Kind kind) implements FeedNotice {}

  /**
   * Told before, and may not be told again. Says neither what it was nor about whom nor why.
   *
   * @param sequence its place
   */
  record Blank(long sequence) implements FeedNotice {}
}

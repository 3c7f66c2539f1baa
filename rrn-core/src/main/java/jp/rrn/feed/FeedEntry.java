package jp.rrn.feed;

import java.time.Instant;
import jp.rrn.record.Subject;

/**
 * One place in a feed, as the node keeps it.
 *
 * @param feed whose feed
 * @param sequence 1, 2, 3 … per feed, without gaps
 * @param at when it was numbered; never an order
 * @param subject about whom
 * @param event what happened
 */
public record FeedEntry(FeedId feed, long sequence, Instant at, Subject subject, FeedEvent event) {
  /** Checks the sequence. */
  public FeedEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }

  /** Returns the sequence; nothing about whom. */
  @Override
  public String toString() {
    return "FeedEntry[" + sequence + "]";
  }
}

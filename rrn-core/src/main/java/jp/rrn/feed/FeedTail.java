package jp.rrn.feed;

import java.util.List;

/**
 * What a feed has after some place.
 *
 * @param first the sequence of the oldest entry that is kept; 0 if the feed has none
 * @param last that of the newest; 0 if the feed has none
 * @param entries those after the place, by ascending sequence
 */
public record FeedTail(long first, long last, List<FeedEntry> entries) {
  /** Copies the list. */
  public FeedTail {
    entries = List.copyOf(entries);
  }
}

package jp.rrn.feed;

import java.time.LocalDate;
import java.util.List;
import jp.rrn.history.HistoryEntry;

/**
 * The feeds of one node: their entries, the marks that stand, and the changes that are due to be
 * told. Used within the transaction that handed it out, by one thread.
 */
public interface FeedStore {
  /**
   * Appends one entry.
   *
   * <p>Sequences of a feed are 1, 2, 3 … without gaps, whatever was pruned. Of two callers that
   * append the same sequence exactly one succeeds. With the entry
   *
   * <ul>
   *   <li>{@link FeedEvent.Placed}, the mark stands in this feed on this subject, in the place of
   *       the one with the same origin;
   *   <li>{@link FeedEvent.Removed}, the mark of that origin stands no more, and with the last one
   *       of this feed on this subject what was due of it is dropped;
   *   <li>{@link FeedEvent.Changed}, it is the last change of each mark of this feed on this
   *       subject.
   * </ul>
   *
   * <p>A mark is placed before or after a {@link #note} about the same subject, never beside it: of
   * two at once, one waits for the other's commit.
   *
   * @throws StaleFeedException if {@code entry.sequence()} is not the next one
   */
  void append(FeedEntry entry);

  /**
   * Returns the entries after this sequence, at most {@code limit}, by ascending sequence, and how
   * far the feed reaches. Of what was pruned nothing is returned; look at {@link FeedTail#first}.
   */
  FeedTail read(FeedId feed, long after, int limit);

  /**
   * Forgets the entries before this sequence, but never the newest one. Marks and what is due stay.
   * Nothing that was forgotten comes back: a smaller sequence changes nothing.
   */
  void prune(FeedId feed, long before);

  /**
   * Returns the marks that stand and were placed after this sequence, in the order in which they
   * were placed, at most {@code limit}.
   */
  List<StandingMark> marks(FeedId feed, long after, int limit);

  /**
   * Notes that this entry was appended to its history: it is due once in each feed that has a mark
   * on its subject that is in force on this day.
   */
  void note(HistoryEntry entry, LocalDate day);

  /**
   * Removes changes that are due in this feed and returns them, at most {@code limit}, about in the
   * order in which they were noted; those of one subject by ascending sequence. One that was noted
   * is returned to exactly one transaction that commits.
   */
  List<DueChange> take(FeedId feed, int limit);
}

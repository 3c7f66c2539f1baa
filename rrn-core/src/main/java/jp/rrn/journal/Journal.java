package jp.rrn.journal;

import java.util.List;
import java.util.Optional;

/**
 * The journals of one kind. Used within the transaction that handed it out, by one thread.
 *
 * @param <E> what its entries are
 */
public interface Journal<E extends JournalEntry> {
  /**
   * Appends one entry.
   *
   * <p>Sequences of a journal are 1, 2, 3 … without gaps. Of two callers that append the same
   * sequence exactly one succeeds.
   *
   * @throws StaleJournalException if {@code entry.sequence()} is not the next one
   */
  void append(E entry);

  /** Returns the entries by ascending sequence; empty if there is none. */
  List<E> list(String id);

  /** Returns the entry with this sequence; empty if there is none. */
  Optional<E> find(String id, int sequence);

  /** Returns how many entries there are; 0 if nobody knows this journal. */
  int count(String id);

  /**
   * Returns the ids of the journals whose newest entry has a {@linkplain JournalEntry#place place}
   * after this one, in the order of places, at most {@code limit}.
   *
   * @param after the place of the last one of the page before; empty text for the first page
   */
  List<String> listOpen(String after, int limit);
}

package jp.rrn.card;

import java.util.List;

/**
 * The append-only journals of the cards of one municipality. Used within the transaction that
 * handed it out, by one thread.
 */
public interface CardStore {
  /**
   * Appends one entry.
   *
   * <p>Sequences of a card are 1, 2, 3 … without gaps. Of two callers that append the same sequence
   * exactly one succeeds.
   *
   * @throws StaleCardException if {@code entry.sequence()} is not the next one
   */
  void append(CardEntry entry);

  /** Returns the card's entries by ascending sequence; empty if there is none. */
  List<CardEntry> list(CardId card);

  /**
   * Returns the cards whose newest entry is {@linkplain CardEntry#open open} and not before {@code
   * after} in the order of ids, that one left out; ascending by id, at most {@code limit}.
   *
   * @param after the last id of the page before; empty text for the first page
   */
  List<CardId> listOpen(String after, int limit);
}

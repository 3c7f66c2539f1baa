package jp.rrn.history;

import java.util.List;
import java.util.Optional;
import jp.rrn.record.Subject;

/**
 * The append-only lists of one node. Used within the transaction that handed it out, by one thread.
 */
public interface HistoryStore {
  /**
   * Appends one entry.
   *
   * <p>Sequences of a subject are 1, 2, 3 … without gaps. Of two callers that append the same
   * sequence exactly one succeeds.
   *
   * @throws StaleHistoryException if {@code entry.sequence()} is not the next one
   * @throws DuplicateMessageException if a change with this message id is already held, for any
   *     subject
   */
  void append(HistoryEntry entry);

  /** Returns the subject's entries by ascending sequence; empty if there is none. */
  List<HistoryEntry> list(Subject subject);

  /** Returns the entry that carries this message id. */
  Optional<HistoryEntry> find(MessageId messageId);

  /**
   * Returns entries not yet marked forwarded, at most {@code limit}, in the order they were
   * appended; those of one subject always by ascending sequence.
   */
  List<HistoryEntry> listUnforwarded(int limit);

  /** Marks an entry forwarded; marking again changes nothing. */
  void markForwarded(HistoryEntry entry);
}

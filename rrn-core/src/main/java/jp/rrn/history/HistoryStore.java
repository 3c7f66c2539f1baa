package jp.rrn.history;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/**
 * The append-only lists of one node. Used within the transaction that handed it out, by one thread.
 *
 * <p>The forms for many do what the single ones do one after the other, and are written so here: an
 * adapter overrides one where its engine has a faster way to the same end.
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

  /**
   * Appends these entries in this order; an empty list appends nothing.
   *
   * <p>If one is refused, those before it are appended and it and those after it are not, as far as
   * the transaction goes on: what the work throws undoes them all. An entry may follow one of the
   * same list, and is refused if it repeats the sequence or the message of one.
   *
   * @throws StaleHistoryException as {@link #append} for the first that is refused
   * @throws DuplicateMessageException as {@link #append} for the first that is refused
   */
  default void appendAll(List<HistoryEntry> entries) {
    entries.forEach(this::append);
  }

  /** Returns the subject's entries by ascending sequence; empty if there is none. */
  List<HistoryEntry> list(Subject subject);

  /**
   * Returns the entries of each of these subjects as {@link #list(Subject)} does: a subject without
   * any has an empty list, one that is named twice comes once, and the order is that of the
   * subjects. The map cannot be changed and does not change.
   */
  default Map<Subject, List<HistoryEntry>> list(Collection<Subject> subjects) {
    Map<Subject, List<HistoryEntry>> lists = new LinkedHashMap<>();
    subjects.forEach(subject -> lists.computeIfAbsent(subject, this::list));
    return Collections.unmodifiableMap(lists);
  }

  /** Returns the entry that carries this message id. */
  Optional<HistoryEntry> find(MessageId messageId);

  /**
   * Returns the subjects, in ascending order, that have one of these keys of every item that has
   * keys here. A subject has the keys of an item in the record of each entry that changes that
   * item, whether the entry was cancelled or replaced since or not: whoever searches looks at the
   * histories then.
   *
   * <p>Tells what is committed when it is asked, and what this transaction has appended.
   *
   * @throws IllegalArgumentException if there is no key
   */
  List<Subject> search(SearchKeys keys);

  /**
   * Returns entries not yet marked forwarded, at most {@code limit}, in the order they were
   * appended; those of one subject always by ascending sequence.
   */
  List<HistoryEntry> listUnforwarded(int limit);

  /**
   * Marks an entry forwarded; marking again changes nothing.
   *
   * @throws IllegalArgumentException if it was never appended here
   */
  void markForwarded(HistoryEntry entry);

  /**
   * Marks these entries forwarded, each as {@link #markForwarded} does; an empty list marks none.
   *
   * @throws IllegalArgumentException if one was never appended here; which of the others are marked
   *     then is not said, so let the transaction fail
   */
  default void markAllForwarded(List<HistoryEntry> entries) {
    entries.forEach(this::markForwarded);
  }
}

package jp.rrn.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.record.Subject;

/**
 * The log of one node: append-only. Used within the transaction that handed it out, by one thread.
 *
 * <p>A store keeps a head, which is the {@link Frontier}, the entries by index with their contents
 * beside them, and the nodes {@link Frontier#append(Hash, NodeSink)} completes: all of them, or
 * those whose height is a multiple of 8, from which {@link TileNodes} makes the rest.
 *
 * <p>All but {@link #list} and {@link #subjects} use the head, and its first use in a transaction
 * holds it to the end: such transactions run one after the other, so that indices, and the counts
 * of a subject, have no gap even where one of them fails, and who publishes never writes down what
 * is being erased.
 */
public interface LogStore extends NodeSource {
  /** Returns the tree as it is, with what this transaction appended. */
  Frontier head();

  /** Appends one entry and returns its index: 0, 1, 2 … without gaps, in the order of commits. */
  long append(LoggedEntry entry);

  /**
   * Appends these entries in this order, no other between them; an empty list appends nothing.
   *
   * <p>Does what {@link #append} does one after the other; an adapter overrides it where its engine
   * has a faster way.
   */
  default void appendAll(List<LoggedEntry> entries) {
    entries.forEach(this::append);
  }

  /**
   * Returns the entries from this index on, at most {@code limit}, in the order of their indices;
   * empty if there is none.
   */
  List<LoggedEntry> list(long from, int limit);

  /** Erases the contents of the entries from an index to before another; entries stay. */
  void eraseContents(long from, long to);

  /** Returns what is known of those of these subjects that were put and not forgotten. */
  Map<Subject, LogSubject> subjects(Set<Subject> subjects);

  /**
   * Puts what is known of these subjects in place of what was. A salt that is there is put as it
   * is: a subject gets another one only after it was forgotten, and a store may keep the old one.
   */
  void putSubjects(Map<Subject, LogSubject> subjects);

  /** Erases what is known of a subject, its salt too; nothing if there is nothing. */
  void forget(Subject subject);
}

package jp.rrn.log;

import java.util.List;
import jp.rrn.record.Subject;

/**
 * The log of one node: append-only. Used within the transaction that handed it out, by one thread.
 *
 * <p>A store keeps a head, which is the {@link Frontier}, the entries by index, and the nodes
 * {@link Frontier#append(Hash, NodeSink)} completes: all of them, or those whose height is a
 * multiple of 8, from which {@link TileNodes} makes the rest. The first use of the head in a
 * transaction holds it to the end: appending transactions run one after the other, so that the
 * indices of entries, and the counts of a subject, have no gap even where one of them fails.
 */
public interface LogStore extends NodeSource {
  /** The most bytes an entry may have: entries are kept in C2SP bundles. */
  int ENTRY_BYTES_MAX = 0xFFFF;

  /** Returns the tree as it is, with what this transaction appended. */
  Frontier head();

  /**
   * Appends one entry and returns its index: 0, 1, 2 … without gaps, in the order of commits.
   *
   * @throws IllegalArgumentException if the entry has more than 65,535 bytes
   */
  long append(byte[] entry);

  /**
   * Returns how many entries there are about this subject with the next one: 1, 2, 3 … without
   * gaps. Two calls for one subject give two numbers.
   */
  long nextCount(Subject subject);

  /**
   * Returns the entries from this index on, at most {@code limit}, in the order of their indices;
   * empty if there is none.
   */
  List<byte[]> entries(long from, int limit);
}

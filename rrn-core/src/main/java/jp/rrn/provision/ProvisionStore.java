package jp.rrn.provision;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.rrn.record.Subject;

/**
 * The requests one node has answered: append-only. Used within the transaction that handed it out,
 * by one thread.
 */
public interface ProvisionStore {
  /** How many entries are looked through at once where an engine does not find them itself. */
  int PAGE = 1_000;

  /** Appends one entry. */
  void append(ProvisionEntry entry);

  /**
   * Appends these entries in this order, no other between them; an empty list appends nothing.
   *
   * <p>Does what {@link #append} does one after the other; an adapter overrides it where its engine
   * has a faster way. If one cannot be kept, those before it are appended and it and those after it
   * are not, as far as the transaction goes on.
   */
  default void appendAll(List<ProvisionEntry> entries) {
    entries.forEach(this::append);
  }

  /**
   * Returns the entries from the {@code from}-th on, 0 being the oldest, at most {@code limit}, in
   * the order they were appended.
   */
  List<ProvisionEntry> list(long from, int limit);

  /**
   * Returns the entries at the positions from this one on, so many of them, by position: 0 is the
   * oldest there ever was. What retention has taken away is missing, and the others keep theirs.
   *
   * <p>Does what {@link #list(long, int)} does, which is enough where nothing is ever taken away.
   */
  default SortedMap<Long, ProvisionEntry> listByPosition(long from, int limit) {
    SortedMap<Long, ProvisionEntry> entries = new TreeMap<>();
    list(from, limit).forEach(entry -> entries.put(from + entries.size(), entry));
    return entries;
  }

  /**
   * Returns the entries about this subject by their positions; empty if there is none.
   *
   * <p>Looks through all entries; an adapter overrides it where its engine finds them.
   */
  default SortedMap<Long, ProvisionEntry> listByPosition(Subject subject) {
    SortedMap<Long, ProvisionEntry> found = new TreeMap<>();
    long size = size();
    for (long from = 0; from < size; from += PAGE) {
      listByPosition(from, PAGE)
          .forEach(
              (position, entry) -> {
                if (entry.subject().equals(Optional.of(subject))) {
                  found.put(position, entry);
                }
              });
    }
    return found;
  }

  /**
   * Returns the entries about this subject in the order they were appended; empty if there is none.
   */
  List<ProvisionEntry> list(Subject subject);

  /**
   * Returns how many entries there are: the position of the next. From the first entry that this
   * transaction appends until it ends nobody else appends, so the newest are its own.
   */
  long size();
}

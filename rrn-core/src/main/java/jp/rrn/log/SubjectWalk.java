package jp.rrn.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through all entries of a log once and finds those about one subject. For one thread; holds
 * no more than what it found.
 *
 * <p>That a list of what was given about a person is complete is seen by walking: the indices found
 * are those of the list, no more and no fewer. Whoever leaves one out of the list, be it the first
 * or the last, is found out, and whoever leaves it out of the log changes the root.
 */
public final class SubjectWalk {
  private final SubjectKey key;
  private final List<Long> found = new ArrayList<>();
  private Tag next;
  private long index;

  /** Begins at the first entry of a log. */
  public SubjectWalk(SubjectKey key) {
    this.key = key;
    this.next = key.tag(1);
  }

  /**
   * Takes the next entry of the log.
   *
   * @throws IllegalArgumentException if it is not one of version 1
   */
  public void take(byte[] entry) {
    if (LogEntry.parse(entry).tag().equals(next)) {
      found.add(index);
      next = key.tag(found.size() + 1L);
    }
    index++;
  }

  /** Returns the indices of the entries about the subject so far. */
  public List<Long> found() {
    return List.copyOf(found);
  }
}

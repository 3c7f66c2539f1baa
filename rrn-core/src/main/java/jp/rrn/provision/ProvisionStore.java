package jp.rrn.provision;

import java.util.List;
import jp.rrn.record.Subject;

/**
 * The requests one node has answered: append-only. Used within the transaction that handed it out,
 * by one thread.
 */
public interface ProvisionStore {
  /** Appends one entry. */
  void append(ProvisionEntry entry);

  /**
   * Returns the entries from the {@code from}-th on, 0 being the oldest, at most {@code limit}, in
   * the order they were appended.
   */
  List<ProvisionEntry> list(long from, int limit);

  /**
   * Returns the entries about this subject in the order they were appended; empty if there is none.
   */
  List<ProvisionEntry> list(Subject subject);
}

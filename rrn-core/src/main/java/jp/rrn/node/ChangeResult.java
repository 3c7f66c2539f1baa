package jp.rrn.node;

import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Refusal;

/** What became of a change a clerk recorded. */
public sealed interface ChangeResult {
  /**
   * It is in the history.
   *
   * @param entry where
   */
  record Recorded(HistoryEntry entry) implements ChangeResult {}

  /**
   * It is not: nothing was written.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements ChangeResult {}

  /**
   * Returns the entry.
   *
   * @throws IllegalStateException if it was refused
   */
  default HistoryEntry entry() {
    if (this instanceof Recorded recorded) {
      return recorded.entry();
    }
    throw new IllegalStateException("the change was refused");
  }
}

package jp.rrn.history;

import java.time.LocalDate;
import jp.rrn.record.Item;

/**
 * Days on which one item was as one entry wrote it.
 *
 * @param item which item
 * @param from the first day
 * @param to the day after the last, or {@link LocalDate#MAX} if there is none
 * @param writer the entry; the item is as in the record of its change
 */
public record ItemSegment(Item item, LocalDate from, LocalDate to, HistoryEntry writer) {
  /** Checks that there is at least one day. */
  public ItemSegment {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }

  /** Returns the type's name and a mask: it may tell a birthday, or a death. */
  @Override
  public String toString() {
    return "ItemSegment[masked]";
  }
}

package jp.rrn.history;

import jp.rrn.record.IdentityRecord;

/**
 * What held on a day, as known at a moment.
 *
 * @param state where the record stood
 * @param record the items; those of a deleted record as they stood
 * @param event the newest change that counts, whatever it changed
 */
public record Snapshot(RecordState state, IdentityRecord record, HistoryEntry event) {
  /** Returns the type's name and a mask: it may tell a birthday, or a death. */
  @Override
  public String toString() {
    return "Snapshot[masked]";
  }
}

package jp.rrn.storage.jdbc;

import java.util.UUID;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Item;

/** How what is about a person stands in the database: as it is, or sealed. */
interface Sealing {
  /**
   * Returns what stands for a number in the ledger: of each number its own, and always the same.
   */
  UUID key(NumberKind kind, long body);

  /** Returns the number that this stands for. */
  long body(NumberKind kind, UUID key);

  /**
   * Returns what stands for a key by which subjects are searched: of equal keys always the same.
   */
  UUID searchKey(Item item, String key);

  /** Returns what stands for a text in this place. */
  String seal(Place place, String text);

  /** Returns the text that stands in this place. */
  String open(Place place, String stored);

  /**
   * Where a text of a history stands: another place is another text.
   *
   * @param column the column of history_entry
   * @param subject the subject of the row
   * @param sequence the sequence of the row
   */
  record Place(String column, long subject, int sequence) {}
}

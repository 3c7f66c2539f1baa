package jp.rrn.journal;

/**
 * A kind of journal, which has its own ids and places.
 *
 * @param <E> what its entries are
 * @param name 1 to 32 characters of a–z and underscore; stores keep it beside each entry
 * @param type what its entries are
 */
public record JournalKind<E extends JournalEntry>(String name, Class<E> type) {
  /** Checks the name. */
  public JournalKind {
    if (!name.matches("[a-z_]{1,32}")) {
      throw new IllegalArgumentException("name: must be 1 to 32 characters of a-z and _");
    }
  }
}

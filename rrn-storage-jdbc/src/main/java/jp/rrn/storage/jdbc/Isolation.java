package jp.rrn.storage.jdbc;

/** How far concurrent transactions are kept apart. */
public enum Isolation {
  /**
   * Read committed, with locks and keys that let a transaction see each history, each number and
   * each request in one state only, and write to it only in that state. Enough for every node of
   * rrn. It does not tell that a transaction reads one subject and writes another while a second
   * does the reverse.
   */
  READ_COMMITTED,
  /** As if transactions ran one after the other, whatever they read. More of them run again. */
  SERIALIZABLE
}

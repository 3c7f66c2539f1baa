package jp.rrn.storage.jdbc;

import jp.rrn.code.RrnException;

/**
 * The database cannot keep this registry as it is. Nothing was changed in it; the message says what
 * to do.
 */
public final class UnfitDatabaseException extends RrnException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    /** Neither PostgreSQL nor H2. */
    UNSUPPORTED_ENGINE("Engine is not supported; give a data source of PostgreSQL or H2"),
    /** No tables of a registry are there. */
    NOT_MIGRATED(
        "No registry is here; call JdbcSchema.migrate with the owner's rights,"
            + " or check that the data source names the right database and schema,"
            + " and that the login has the rights of roles.sql"),
    /** Tables are there, but the version is missing: a migration broke off. */
    HALF_MIGRATED(
        "A migration did not come to its end; call JdbcSchema.migrate again, or, where scripts were"
            + " run by hand, drop what they made and run them in one transaction"),
    /** The tables are older than this library. */
    OLDER_VERSION("Tables are of an older version; call JdbcSchema.migrate"),
    /** The tables are newer than this library. */
    NEWER_VERSION("Tables are of a newer version; use the release of rrn that made them"),
    /** The version is right but a table is missing or may not be read. */
    TABLE_MISSING(
        "A table is missing or may not be read; restore it from a backup or grant the rights"
            + " of roles.sql"),
    /** A row that every registry has is not there. */
    ROW_MISSING("A row that every registry has is missing; make the working tables again"),
    /** Connections come with auto-commit off. */
    AUTO_COMMIT_OFF(
        "Connection came with auto-commit off and may be in a transaction of the caller's; for that"
            + " use JdbcStore.joining, for a pool that gives no others JdbcOptions.withManualCommit"),
    /** Transactions see one state throughout, so waiting for their turn is of no use. */
    ISOLATION(
        "Transactions must be read committed, as they are unless told otherwise, or on PostgreSQL"
            + " serializable"),
    /** Nothing can be written. */
    READ_ONLY("Database is read-only; give a data source of the primary that may write"),
    /** The login may not do what the store does. */
    RIGHTS_MISSING("The login lacks a right to a table; grant it the role of roles.sql"),
    /** The next position of the provision log is taken: positions would repeat. */
    HEAD_BEHIND("The head of the provision log is behind its rows; make it again"),
    /** The tree of the sealed log has another size than entries: entries would repeat or miss. */
    LOG_HEAD_UNFIT(
        "The head of the sealed log does not fit its entries; restore both from one backup"),
    /** Something else lives here. */
    FOREIGN_TABLES("Schema holds tables of something else; give the registry a schema of its own"),
    /** Values are sealed, and no cipher was given. */
    SEALED("Values are sealed here; give their keys by JdbcOptions.withCipher"),
    /** A cipher was given, and values are plain. */
    NOT_SEALED("Values are plain here; seal them by FieldResealing, or give no cipher"),
    /** Values are sealed under a key that was not given, or another one was given for it. */
    WRONG_KEY("Key is missing or not the one that values are sealed under; give the right one");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  UnfitDatabaseException(Reason reason) {
    super(reason.words);
    this.reason = reason;
  }

  UnfitDatabaseException(Reason reason, String table) {
    super(reason.words + " (" + table + ")");
    this.reason = reason;
  }

  /** Returns what is wrong. */
  public Reason reason() {
    return reason;
  }
}

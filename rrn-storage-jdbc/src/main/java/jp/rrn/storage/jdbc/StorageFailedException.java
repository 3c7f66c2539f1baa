package jp.rrn.storage.jdbc;

import java.sql.SQLException;

/**
 * The database could not be reached, or refused a statement for a reason that is no conflict.
 *
 * <p>Neither the driver's message nor its exception is carried along, since both quote values that
 * may be about a person; the stack trace is the driver's. If {@link #outcomeUnknown()}, the commit
 * itself failed and may have come through: look before doing it again. Otherwise nothing of the
 * transaction remains.
 */
public final class StorageFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;
  private final int vendorCode;
  private final boolean outcomeUnknown;

  StorageFailedException(SQLException failure, boolean outcomeUnknown) {
    super(
        "Database failed with SQLState %s, vendor code %d%s"
            .formatted(
                failure.getSQLState(),
                failure.getErrorCode(),
                outcomeUnknown ? ", at commit: the outcome is not known" : ""));
    this.sqlState = failure.getSQLState() == null ? "" : failure.getSQLState();
    this.vendorCode = failure.getErrorCode();
    this.outcomeUnknown = outcomeUnknown;
    setStackTrace(failure.getStackTrace());
  }

  /** Returns the SQLState, or empty if the driver gave none. */
  public String sqlState() {
    return sqlState;
  }

  /** Returns the driver's own code. */
  public int vendorCode() {
    return vendorCode;
  }

  /** Returns whether the transaction may have been committed nevertheless. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}

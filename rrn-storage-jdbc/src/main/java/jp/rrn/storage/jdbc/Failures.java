package jp.rrn.storage.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Tells a conflict, which is tried again, from a failure, which is not. */
final class Failures {
  private final Dialect dialect;

  Failures(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Returns whether another transaction was in the way: by the engine's codes anywhere in the
   * chain, or, where a proxy has taken the codes away, by the name of one of our keys.
   */
  boolean isConflict(Throwable failure) {
    return isConflict(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean isConflict(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return false;
    }
    if (failure instanceof SQLException sql) {
      SQLException next = sql.getNextException();
      if (dialect.isConflict(sql) || namesKey(sql) || (next != null && isConflict(next, seen))) {
        return true;
      }
    }
    Throwable cause = failure.getCause();
    return cause != null && isConflict(cause, seen);
  }

  private static boolean namesKey(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure.getSQLState() == null
        && JdbcSchema.TABLES.stream().anyMatch(table -> message.contains(table + "_pk"));
  }

  /** Returns the driver's exception in the chain, if there is one. */
  static Optional<SQLException> driverException(Throwable failure) {
    Throwable each = failure;
    for (int depth = 0; depth < 20 && each != null; depth++) {
      if (each instanceof SQLException sql) {
        return Optional.of(sql);
      }
      each = each.getCause();
    }
    return Optional.empty();
  }

  static StorageFailedException failed(Throwable failure, boolean outcomeUnknown) {
    return new StorageFailedException(
        driverException(failure).orElseGet(() -> new SQLException("no driver exception")),
        outcomeUnknown);
  }
}

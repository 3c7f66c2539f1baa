package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What one engine does in its own way. */
interface Dialect {
  /** Returns the engine's name, and that of the folder of its scripts. */
  String engine();

  /** Begins a transaction that is already open to the engine, before anything is read. */
  void begin(Handle handle, Isolation isolation);

  /** Does what a part of a caller's transaction needs before anything is read. */
  void join(Handle handle);

  /** Waits until no other transaction has this key, and keeps it to the end of this one. */
  void lock(Handle handle, long key);

  /** Inserts a row, unless its key is taken: then it returns false and the transaction goes on. */
  boolean insertIfAbsent(Handle handle, String insert, UnaryOperator<Update> binding);

  /** Inserts rows in their order; none may be there already. */
  void insertAll(Handle handle, Rows rows);

  /**
   * Takes so many positions of the provision log, which nobody else can take before this
   * transaction ends; returns the first.
   */
  long takePositions(Handle handle, int count);

  /** Returns whether this failure alone says that another transaction was in the way. */
  boolean isConflict(SQLException failure);

  /** Returns whether nothing can be written on this connection. */
  boolean isReadOnly(Connection connection) throws SQLException;

  /** Prepares what has to be there ahead of time; after a migration, with the owner's rights. */
  void prepareAhead(Connection connection) throws SQLException;
}

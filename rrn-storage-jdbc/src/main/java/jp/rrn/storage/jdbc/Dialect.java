package jp.rrn.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What one engine does in its own way. */
interface Dialect {
  /** Returns the engine's name, and that of the folder of its scripts. */
  String engine();

  /** Returns tables that have a row in every registry, besides that of the version. */
  List<String> tablesWithRows();

  /**
   * Begins a transaction that is already open to the engine, before anything is read.
   *
   * @return a statement that has to go before the first, with its semicolon; empty if none has to
   */
  String begin(Handle handle, Isolation isolation);

  /**
   * Does what a part of a caller's transaction needs before anything is read, and returns how it is
   * isolated.
   *
   * @throws UnfitDatabaseException if it is isolated in a way the store cannot work with
   */
  Isolation join(Handle handle);

  /** Waits until no other transaction has this key, and keeps it to the end of this one. */
  void lock(Handle handle, long key);

  /**
   * Inserts those of these rows whose key is free, and the transaction goes on.
   *
   * @param rows of which the first columns differ
   * @return the first columns of those that were inserted
   */
  Set<UUID> insertFree(Handle handle, RowBatch rows);

  /**
   * Waits until no other transaction is between here and its commit that has moved what this one
   * has seen, or has seen what this one has moved.
   *
   * @param seen marks of what this transaction has seen; the same thing has the same mark
   * @param moved marks of what it has moved on
   * @return whether what was seen may have changed meanwhile, so that it has to be looked at again
   */
  boolean settle(Handle handle, Isolation isolation, Set<Integer> seen, Set<Integer> moved);

  /** Keeps everybody else from writing to these tables until the transaction ends. */
  void keepOthersFrom(Handle handle, Collection<String> tables);

  /** Returns a table in which this login may not do what the store does there, if there is one. */
  Optional<String> tableWithoutRights(Connection connection) throws SQLException;

  /** Inserts rows in their order; none may be there already. */
  void insertAll(Handle handle, Rows rows);

  /** Inserts what many requests have in common, in this order, each unless it is there. */
  void insertScopes(Handle handle, List<ScopeRow> scopes);

  /**
   * Takes so many positions of the provision log, which nobody else can take before this
   * transaction ends; returns the first.
   */
  long takePositions(Handle handle, int count);

  /**
   * Inserts one row of the provision log at the next position, as {@link #takePositions} gives it,
   * and the row it has in common with others unless that is there.
   */
  default void insertAtNext(Handle handle, ScopeRow scope, Row row) {
    insertScopes(handle, List.of(scope));
    Row placed = row.bind("position", takePositions(handle, 1));
    insertAll(handle, new Rows("provision_entry", List.of(placed)));
  }

  /** Returns whether this failure alone says that another transaction was in the way. */
  boolean isConflict(SQLException failure);

  /** Returns whether nothing can be written on this connection. */
  boolean isReadOnly(Connection connection) throws SQLException;

  /** Prepares what has to be there ahead of time; after a migration, with the owner's rights. */
  void prepareAhead(Connection connection) throws SQLException;
}

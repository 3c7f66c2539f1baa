/**
 * A registry in a relational database: PostgreSQL for production, H2 embedded.
 *
 * <p>{@link jp.rrn.storage.jdbc.JdbcSchema#migrate} makes the tables, {@link
 * jp.rrn.storage.jdbc.JdbcStore#on} opens the registry. One node keeps to one schema of its own.
 *
 * <p>What is evidence (histories, ledger, provisions) is only ever inserted, so that the
 * application's role needs no right to alter or remove it; {@code postgresql/roles.sql} makes that
 * role. Every uniqueness is a primary key. Refused are engines without such keys and transactions,
 * databases of another version, and joining a caller's transaction without being told to.
 */
@NullMarked
package jp.rrn.storage.jdbc;

import org.jspecify.annotations.NullMarked;

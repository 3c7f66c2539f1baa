/** A registry in PostgreSQL or H2. */
module jp.rrn.storage.jdbc {
  requires transitive jp.rrn.core;
  requires transitive java.sql;
  requires com.github.benmanes.caffeine;
  requires org.jdbi.v3.core;
  requires static flyway.core;
  requires static org.checkerframework.checker.qual;
  requires static org.postgresql.jdbc;
  requires static org.jspecify;

  exports jp.rrn.storage.jdbc;

  // The scripts: Flyway and hosts read them.
  opens jp.rrn.storage.jdbc.h2;
  opens jp.rrn.storage.jdbc.postgresql;
}

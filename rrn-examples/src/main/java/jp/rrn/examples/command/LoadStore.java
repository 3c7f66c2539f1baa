package jp.rrn.examples.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The store that a registry is loaded into, and whether anything is in it. */
record LoadStore(RegistryStore store, boolean isEmpty) {
  /** Which store. */
  enum Kind {
    MEMORY(""),
    H2("jdbc:h2:"),
    POSTGRESQL("jdbc:postgresql:");

    private final String scheme;

    Kind(String scheme) {
      this.scheme = scheme;
    }

    /** Returns whether a URL that begins so can be one of its own. */
    boolean accepts(String url) {
      return this != MEMORY && url.startsWith(scheme) && url.length() > scheme.length();
    }
  }

  static LoadStore memory() {
    return new LoadStore(new MemoryStore(), true);
  }

  /**
   * Opens a registry in H2, and makes it if there is none.
   *
   * @throws SQLException if the database does not answer
   */
  static LoadStore h2(String url, String user, String password) throws SQLException {
    return jdbc(JdbcConnectionPool.create(url, user, password));
  }

  /**
   * Opens a registry in PostgreSQL, and makes it if there is none.
   *
   * @throws SQLException if the database does not answer
   * @throws IllegalArgumentException if the driver cannot read the URL
   */
  static LoadStore postgresql(String url, @Nullable String user, @Nullable String password)
      throws SQLException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    if (user != null) {
      database.setUser(user);
    }
    if (password != null) {
      database.setPassword(password);
    }
    return jdbc(database);
  }

  private static LoadStore jdbc(DataSource database) throws SQLException {
    JdbcSchema.migrate(database);
    return new LoadStore(JdbcStore.on(database), isEmpty(database));
  }

  private static boolean isEmpty(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select 1 from rrn_schema where exists (select 1 from history_entry)"
                    + " or exists (select 1 from ledger_claim)"
                    + " or exists (select 1 from provision_entry)")) {
      return !result.next();
    }
  }
}

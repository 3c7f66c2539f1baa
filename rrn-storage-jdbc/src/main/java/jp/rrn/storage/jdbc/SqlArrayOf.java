package jp.rrn.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** An array, bound as the driver makes it. */
final class SqlArrayOf implements Argument {
  private final String type;
  private final Object[] values;

  SqlArrayOf(String type, Object[] values) {
    this.type = type;
    this.values = values;
  }

  static SqlArrayOf bigints(Collection<Long> values) {
    return new SqlArrayOf("bigint", values.toArray());
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    bind(position, statement);
  }

  void bind(int position, PreparedStatement statement) throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf(type, values));
  }
}

package jp.rrn.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf(type, values));
  }
}

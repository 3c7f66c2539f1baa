package jp.rrn.storage.jdbc;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** COPY that fails where a test wants it to: when it begins, sends rows, or ends. */
final class FaultyCopies extends CopyManager {
  private final Faulty.Fault fault;

  FaultyCopies(BaseConnection connection, Faulty.Fault fault) throws SQLException {
    super(connection);
    this.fault = fault;
  }

  @Override
  public CopyIn copyIn(String sql) throws SQLException {
    fault.before(sql);
    CopyIn real = super.copyIn(sql);
    return Faulty.proxy(
        CopyIn.class,
        (proxy, method, arguments) -> {
          fault.before(method.getName());
          Object result = Faulty.invoke(real, method, arguments);
          fault.after(method.getName());
          return result;
        });
  }
}

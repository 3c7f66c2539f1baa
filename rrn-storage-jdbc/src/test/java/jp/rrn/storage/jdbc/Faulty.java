package jp.rrn.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;

/** A data source that fails where a test wants it to. */
final class Faulty {
  /** Decides before and after each call whether it fails. */
  interface Fault {
    /**
     * Called before the driver; {@code call} is commit, or execute with the statement after it, or
     * copy with its own, and then what is done with the copy.
     */
    default void before(String call) throws SQLException {}

    /** Called after the driver has done it. */
    default void after(String call) throws SQLException {}
  }

  private Faulty() {}

  static DataSource with(DataSource real, Fault fault) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = invoke(real, method, arguments);
          return result instanceof Connection connection ? connection(connection, fault) : result;
        });
  }

  /** Returns the same data source, which says it were of another engine. */
  static DataSource named(DataSource real, String engine) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = invoke(real, method, arguments);
          return result instanceof Connection connection ? renamed(connection, engine) : result;
        });
  }

  private static Connection renamed(Connection real, String engine) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object result = invoke(real, method, arguments);
          return result instanceof DatabaseMetaData about ? about(about, engine) : result;
        });
  }

  private static DatabaseMetaData about(DatabaseMetaData real, String engine) {
    return proxy(
        DatabaseMetaData.class,
        (proxy, method, arguments) ->
            method.getName().equals("getDatabaseProductName")
                ? engine
                : invoke(real, method, arguments));
  }

  private static Connection connection(Connection real, Fault fault) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          boolean commit = method.getName().equals("commit");
          if (commit) {
            fault.before("commit");
          }
          Object result = invoke(real, method, arguments);
          if (commit) {
            fault.after("commit");
          }
          String sql = arguments != null && arguments[0] instanceof String text ? text : "";
          if (result instanceof BaseConnection driver) {
            return copying(driver, fault);
          }
          if (result instanceof PreparedStatement statement) {
            return statement(PreparedStatement.class, statement, sql, fault);
          }
          return result instanceof Statement statement
              ? statement(Statement.class, statement, sql, fault)
              : result;
        });
  }

  private static PGConnection copying(BaseConnection real, Fault fault) {
    return proxy(
        PGConnection.class,
        (proxy, method, arguments) ->
            method.getName().equals("getCopyAPI")
                ? new FaultyCopies(real, fault)
                : invoke(real, method, arguments));
  }

  /** Returns the same data source, whose connections do not show what they wrap. */
  static DataSource opaque(DataSource real) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = invoke(real, method, arguments);
          return result instanceof Connection connection ? opaque(connection) : result;
        });
  }

  private static Connection opaque(Connection real) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            method.getName().equals("isWrapperFor") ? false : invoke(real, method, arguments));
  }

  private static <S extends Statement> S statement(
      Class<S> type, S real, String prepared, Fault fault) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          boolean executes = method.getName().startsWith("execute");
          String sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
          if (executes) {
            fault.before("execute " + sql);
          }
          Object result = invoke(real, method, arguments);
          if (executes) {
            fault.after("execute " + sql);
          }
          return result;
        });
  }

  static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Faulty.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Returns a fault that fails the first calls that begin so, with these SQLStates. */
  static Fault failing(String call, String... states) {
    return new Fault() {
      private int calls;

      @Override
      public synchronized void before(String made) throws SQLException {
        if (made.startsWith(call) && calls < states.length) {
          String state = Arrays.asList(states).get(calls++);
          throw new SQLException("made to fail", state);
        }
      }
    };
  }
}

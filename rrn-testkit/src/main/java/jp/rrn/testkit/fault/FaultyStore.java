package jp.rrn.testkit.fault;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * A store that fails by a plan. A transaction that fails before its effect never begins; one that
 * fails after it has committed.
 *
 * <p>Port calls are those inside a transaction, of whatever ports the session has; one that fails
 * ends its transaction, of which nothing remains.
 */
public final class FaultyStore implements RegistryStore {
  private final RegistryStore store;
  private final FaultPlan transactions;
  private final FaultPlan portCalls;

  /**
   * Creates one over a store that does not fail.
   *
   * @param transactions what goes wrong with each transaction; twice means nothing here
   * @param portCalls what goes wrong with each port call inside of one
   */
  public FaultyStore(RegistryStore store, FaultPlan transactions, FaultPlan portCalls) {
    this.store = store;
    this.transactions = transactions;
    this.portCalls = portCalls;
  }

  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    Function<Session, T> failing =
        portCalls == FaultPlan.NONE ? work : session -> work.apply(faulty(Session.class, session));
    return FaultyCalls.run(once(transactions.next()), () -> store.inTransaction(failing));
  }

  private static Fault once(Fault fault) {
    return fault == Fault.TWICE ? Fault.NONE : fault;
  }

  private <T> T faulty(Class<T> port, Object target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> answer(target, method, arguments)));
  }

  /** Handing out a port does not fail; what is handed out does. */
  private @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments) {
    Class<?> type = method.getReturnType();
    boolean isPort = type.isInterface() && !type.isSealed() && type.getName().startsWith("jp.rrn.");
    if (isPort) {
      Object port = FaultyCalls.call(target, method, arguments);
      return port == null ? null : faulty(type, port);
    }
    return FaultyCalls.run(
        once(portCalls.next()), () -> FaultyCalls.call(target, method, arguments));
  }
}

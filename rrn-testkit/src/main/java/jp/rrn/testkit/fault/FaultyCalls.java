package jp.rrn.testkit.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the calls of any port fail by a plan. */
public final class FaultyCalls {
  private FaultyCalls() {}

  /**
   * Returns a port whose calls go to another one, unless the plan has them fail.
   *
   * @param port the interface
   * @param target asked anew at each call, so that what it gives may be replaced
   */
  public static <T> T of(Class<T> port, Supplier<? extends T> target, FaultPlan plan) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return call(target.get(), method, arguments);
              }
              return run(plan.next(), () -> call(target.get(), method, arguments));
            }));
  }

  /** Runs a call with what goes wrong with it. */
  static <T extends @Nullable Object> T run(Fault fault, Supplier<T> call) {
    if (fault == Fault.BEFORE || fault == Fault.LATE) {
      throw new InjectedFaultException(fault);
    }
    T answer = call.get();
    if (fault == Fault.AFTER) {
      throw new InjectedFaultException(fault);
    }
    return fault == Fault.TWICE ? call.get() : answer;
  }

  static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}

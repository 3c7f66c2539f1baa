package jp.rrn.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether provision is stopped as a whole (緊急時対応), read from the orders that were given. Pure and
 * immutable.
 *
 * <p>A stop withholds provision and nothing else: changes are still recorded and sent up, the log
 * still grows, residents still see their record. A drill (訓練) withholds nothing; that it is one
 * stands in its orders. A real stop ends a drill.
 */
public final class EmergencyStop {
  /** What a node does. */
  public enum Activity {
    /** 提供: the only one a stop withholds. */
    PROVISION,
    /** 記録. */
    RECORDING,
    /** 通知. */
    FORWARDING,
    /** 記録の保存: writing the log. */
    LOG,
    /** 開示. */
    DISCLOSURE
  }

  /** Where it stands. */
  public enum State {
    /** Nothing is stopped. */
    RUNNING,
    /** People act as if it were; nothing is stopped. */
    DRILL,
    /** Provision is. */
    STOPPED
  }

  /** What is ordered. */
  public enum Order {
    /** 停止. */
    STOP,
    /** 訓練の開始. */
    DRILL,
    /** 再開. */
    RESUME
  }

  /**
   * One order as it is kept.
   *
   * @param order what
   * @param at when
   * @param by who
   * @param reason why
   */
  public record Ordered(Order order, Instant at, Operator by, Reason reason) {}

  private final List<Ordered> orders;
  private final State state;

  private EmergencyStop(List<Ordered> orders, State state) {
    this.orders = orders;
    this.state = state;
  }

  /**
   * Returns where it stands after these orders, oldest first.
   *
   * @throws IllegalArgumentException if one of them changes nothing
   */
  public static EmergencyStop of(List<Ordered> orders) {
    State state = State.RUNNING;
    for (Ordered ordered : orders) {
      state =
          after(state, ordered.order())
              .orElseThrow(() -> new IllegalArgumentException("orders: one changes nothing"));
    }
    return new EmergencyStop(List.copyOf(orders), state);
  }

  private static Optional<State> after(State state, Order order) {
    State next =
        switch (order) {
          case STOP -> State.STOPPED;
          case DRILL -> State.DRILL;
          case RESUME -> State.RUNNING;
        };
    boolean real = state == State.STOPPED && order == Order.DRILL;
    return next == state || real ? Optional.empty() : Optional.of(next);
  }

  /**
   * Returns where it stands after one more.
   *
   * @throws IllegalArgumentException if that changes nothing
   */
  public EmergencyStop with(Ordered ordered) {
    List<Ordered> longer = new ArrayList<>(orders);
    longer.add(ordered);
    return of(longer);
  }

  /** Returns the orders, oldest first. */
  public List<Ordered> orders() {
    return orders;
  }

  /** Returns where it stands. */
  public State state() {
    return state;
  }

  /**
   * Returns whether this order changes anything; a drill cannot begin while provision is stopped.
   */
  public boolean accepts(Order order) {
    return after(state, order).isPresent();
  }

  /** Returns whether this goes on. */
  public boolean allows(Activity activity) {
    return activity != Activity.PROVISION || state != State.STOPPED;
  }
}

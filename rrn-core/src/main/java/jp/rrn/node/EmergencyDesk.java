package jp.rrn.node;

import java.time.Clock;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.EmergencyStop.Order;
import jp.rrn.operator.EmergencyStop.Ordered;
import jp.rrn.operator.Operator;
import jp.rrn.operator.Reason;
import jp.rrn.store.RegistryStore;

/**
 * Where the provision of one node is stopped as a whole and resumed (緊急時対応). Safe for concurrent
 * callers, also in several programs on one store.
 *
 * <p>Orders are kept in the store and outlive every program. Whatever asks a counter of the node or
 * reads a feed after {@link #order} has returned is withheld, in every program; what was being
 * answered at that moment may still be given, and is in the log as given. Recording, forwarding,
 * the log and disclosure go on. A drill withholds nothing; that it was one is kept as an order.
 */
public final class EmergencyDesk {
  private final RegistryStore store;
  private final Clock clock;

  EmergencyDesk(RegistryStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Gives an order. Whether the operator may is for the caller to have asked, see {@link
   * jp.rrn.operator.Operation#EMERGENCY_ORDER}.
   *
   * @param order what
   * @param by who
   * @param reason why
   */
  public StopResult order(Order order, Operator by, Reason reason) {
    return store.inTransaction(
        s -> {
          EmergencyStop before = StopJournal.read(s);
          if (!before.accepts(order)) {
            return new StopResult.ChangesNothing(before);
          }
          Ordered ordered = new Ordered(order, clock.instant(), by, reason);
          StopJournal.append(s, before.orders().size() + 1, ordered);
          return new StopResult.InForce(before.with(ordered));
        });
  }

  /** Returns where it stands, with every order that was ever given, oldest first. */
  public EmergencyStop read() {
    return store.inTransaction(StopJournal::read);
  }
}

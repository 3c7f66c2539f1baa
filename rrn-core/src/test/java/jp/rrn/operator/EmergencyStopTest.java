package jp.rrn.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.operator.EmergencyStop.Activity;
import jp.rrn.operator.EmergencyStop.Order;
import jp.rrn.operator.EmergencyStop.Ordered;
import jp.rrn.operator.EmergencyStop.State;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EmergencyStopTest {
  /** The walk through all orders on paper: from which state, by which order, to which state. */
  private static final Set<String> STEPS =
      Set.of(
          "RUNNING STOP STOPPED",
          "RUNNING DRILL DRILL",
          "DRILL STOP STOPPED",
          "DRILL RESUME RUNNING",
          "STOPPED RESUME RUNNING");

  @Property
  void takesExactlyTheStepsOnPaper(@ForAll List<Order> orders) {
    List<Ordered> taken = new ArrayList<>();
    for (Order order : orders) {
      EmergencyStop before = EmergencyStop.of(taken);
      List<Ordered> longer = new ArrayList<>(taken);
      longer.add(ordered(order));
      Set<String> steps =
          STEPS.stream()
              .filter(step -> step.startsWith(before.state() + " " + order + " "))
              .collect(Collectors.toSet());

      assertThat(before.accepts(order)).isEqualTo(!steps.isEmpty());
      if (steps.isEmpty()) {
        assertThatThrownBy(() -> EmergencyStop.of(longer))
            .isInstanceOf(IllegalArgumentException.class);
      } else {
        assertThat(steps)
            .containsExactly(before.state() + " " + order + " " + EmergencyStop.of(longer).state());
        taken.add(ordered(order));
      }
    }
    assertThat(EmergencyStop.of(taken).orders()).isEqualTo(taken);
  }

  @Test
  void aStopWithholdsProvisionAndNothingElse() {
    EmergencyStop stopped = EmergencyStop.of(List.of(ordered(Order.STOP)));

    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(allowed(stopped)).isEqualTo(EnumSet.complementOf(EnumSet.of(Activity.PROVISION)));
  }

  @Test
  void aDrillWithholdsNothingAndIsSeenToBeOne() {
    EmergencyStop drill = EmergencyStop.of(List.of(ordered(Order.DRILL)));

    assertThat(drill.state()).isEqualTo(State.DRILL);
    assertThat(allowed(drill)).isEqualTo(EnumSet.allOf(Activity.class));
    assertThat(drill.orders().get(0).order()).isEqualTo(Order.DRILL);
  }

  private static Set<Activity> allowed(EmergencyStop stop) {
    return EnumSet.allOf(Activity.class).stream()
        .filter(stop::allows)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Activity.class)));
  }

  private static Ordered ordered(Order order) {
    return new Ordered(
        order,
        Instant.parse("2026-04-01T00:00:00Z"),
        Operator.of("op-1", "match-1"),
        new Reason("reason"));
  }
}

package jp.rrn.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultRatesTest {
  private static final int DRAWN = 100_000;

  @Test
  void faultsAreDrawnAtTheirRatesAndTheSameFromOneSeed() {
    FaultRates rates = new FaultRates(0.1, 0.2, 0.05, 0.15);
    List<Fault> drawn = drawn(rates, 5);
    Map<Fault, Double> shares = new EnumMap<>(Fault.class);
    drawn.forEach(fault -> shares.merge(fault, 1.0 / DRAWN, Double::sum));

    assertThat(drawn).isEqualTo(drawn(rates, 5)).isNotEqualTo(drawn(rates, 6));
    assertThat(shares.get(Fault.BEFORE)).isCloseTo(0.1, within(0.01));
    assertThat(shares.get(Fault.AFTER)).isCloseTo(0.2, within(0.01));
    assertThat(shares.get(Fault.TWICE)).isCloseTo(0.05, within(0.01));
    assertThat(shares.get(Fault.LATE)).isCloseTo(0.15, within(0.01));
    assertThat(drawn(FaultRates.NONE, 5)).containsOnly(Fault.NONE);
  }

  private static List<Fault> drawn(FaultRates rates, long seed) {
    FaultPlan plan = FaultPlan.drawn(rates, new Random(seed));
    return Stream.generate(plan::next).limit(DRAWN).toList();
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatThrownBy(() -> FaultRates.failing(-0.1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultRates.failing(0.6, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultRates.failing(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneCallFailsAndAllAreCounted() {
    CountedFault plan = CountedFault.at(2, Fault.AFTER);

    assertThat(Stream.generate(plan::next).limit(5))
        .containsExactly(Fault.NONE, Fault.NONE, Fault.AFTER, Fault.NONE, Fault.NONE);
    assertThat(plan.calls()).isEqualTo(5);
    assertThatThrownBy(() -> CountedFault.at(-1, Fault.AFTER))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

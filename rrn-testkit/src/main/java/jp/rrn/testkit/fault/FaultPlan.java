package jp.rrn.testkit.fault;

import java.util.random.RandomGenerator;

/** Says of each call, in the order in which they are made, what goes wrong with it. */
@FunctionalInterface
public interface FaultPlan {
  /** A plan by which nothing goes wrong. */
  FaultPlan NONE = () -> Fault.NONE;

  /** Returns what goes wrong with the next call. */
  Fault next();

  /** Returns a plan that draws each fault at these rates from this source. */
  static FaultPlan drawn(FaultRates rates, RandomGenerator random) {
    return () -> rates.at(random.nextDouble());
  }
}

package jp.rrn.testkit.fault;

import java.util.stream.DoubleStream;

/**
 * How often each fault befalls a call, as a share of all calls.
 *
 * @param before see {@link Fault#BEFORE}
 * @param after see {@link Fault#AFTER}
 * @param twice see {@link Fault#TWICE}
 * @param late see {@link Fault#LATE}
 */
public record FaultRates(double before, double after, double twice, double late) {
  /** Nothing goes wrong. */
  public static final FaultRates NONE = new FaultRates(0, 0, 0, 0);

  /** A line on which one call in three goes wrong, in one way as often as in another. */
  public static final FaultRates ROUGH = new FaultRates(0.08, 0.08, 0.08, 0.08);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is negative, or all together are more than 1
   */
  public FaultRates {
    double least = DoubleStream.of(before, after, twice, late).min().orElse(0);
    if (!(least >= 0) || !(before + after + twice + late <= 1)) {
      throw new IllegalArgumentException("rates must be 0 or more, together at most 1");
    }
  }

  /** Returns rates at which calls fail before and after their effect, and in no other way. */
  public static FaultRates failing(double before, double after) {
    return new FaultRates(before, after, 0, 0);
  }

  Fault at(double drawn) {
    if (drawn < before) {
      return Fault.BEFORE;
    }
    if (drawn < before + after) {
      return Fault.AFTER;
    }
    if (drawn < before + after + twice) {
      return Fault.TWICE;
    }
    return drawn < before + after + twice + late ? Fault.LATE : Fault.NONE;
  }
}

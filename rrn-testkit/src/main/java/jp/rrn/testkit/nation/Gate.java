package jp.rrn.testkit.nation;

import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;

/** A plan that can be set aside, when all is to be well, and overruled, when a line is broken. */
final class Gate implements FaultPlan {
  private final FaultPlan plan;
  private boolean broken;
  private boolean healed;
  private long faults;

  Gate(FaultPlan plan) {
    this.plan = plan;
  }

  void breakOff(boolean yes) {
    broken = yes;
  }

  void heal() {
    broken = false;
    healed = true;
  }

  @Override
  public Fault next() {
    Fault drawn = healed ? Fault.NONE : plan.next();
    Fault fault = broken ? Fault.BEFORE : drawn;
    faults += fault == Fault.NONE ? 0 : 1;
    return fault;
  }

  /** Returns how many calls went wrong. */
  long faults() {
    return faults;
  }
}

package jp.rrn.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.rrn.history.ChangeNotice;
import jp.rrn.node.Receipt;
import jp.rrn.node.Upstream;

/**
 * A line between two tiers that loses, duplicates, delays and reorders notices by a plan, and can
 * be broken. Not safe for concurrent use.
 *
 * <p>A late notice stays on the line until {@link #deliver()}, which hands over what stayed in an
 * order drawn at random; its receipts find nobody who waits for them.
 */
public final class FaultyLine implements Upstream {
  private final Upstream receiver;
  private final FaultPlan plan;
  private final RandomGenerator random;
  private final List<ChangeNotice> late = new ArrayList<>();
  private boolean broken;

  /** Creates a line to a receiver. {@code random} draws the order of late notices. */
  public FaultyLine(Upstream receiver, FaultPlan plan, RandomGenerator random) {
    this.receiver = receiver;
    this.plan = plan;
    this.random = random;
  }

  @Override
  public Receipt submit(ChangeNotice notice) {
    Fault fault = broken ? Fault.BEFORE : plan.next();
    if (fault == Fault.LATE) {
      late.add(notice);
    }
    return FaultyCalls.run(fault, () -> receiver.submit(notice));
  }

  /** Breaks the line: nothing passes. What is late stays late. */
  public void breakOff() {
    broken = true;
  }

  /** Mends the line; the plan goes on. */
  public void mend() {
    broken = false;
  }

  /** Returns whether the line is broken. */
  public boolean isBroken() {
    return broken;
  }

  /**
   * Hands over what is late, unless the line is broken. A notice on which the receiver fails is
   * lost; its sender sends it again.
   *
   * @return how many were handed over
   */
  public int deliver() {
    int delivered = 0;
    while (!broken && !late.isEmpty()) {
      ChangeNotice notice = late.remove(random.nextInt(late.size()));
      delivered += arrives(notice) ? 1 : 0;
    }
    return delivered;
  }

  private boolean arrives(ChangeNotice notice) {
    try {
      receiver.submit(notice);
      return true;
    } catch (InjectedFaultException lost) {
      return false;
    }
  }
}

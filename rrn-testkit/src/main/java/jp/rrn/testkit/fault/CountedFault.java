package jp.rrn.testkit.fault;

/**
 * A plan by which one call goes wrong, known by its number, and which counts the calls. Run a
 * scenario once with a plan that is never due, then once for every number up to its count: that
 * fails every call there is. Not safe for concurrent use.
 */
public final class CountedFault implements FaultPlan {
  private final long due;
  private final Fault fault;
  private long calls;

  private CountedFault(long due, Fault fault) {
    this.due = due;
    this.fault = fault;
  }

  /** Returns a plan by which nothing goes wrong, to count with. */
  public static CountedFault never() {
    return new CountedFault(-1, Fault.NONE);
  }

  /**
   * Returns a plan by which one call goes wrong.
   *
   * @param due which one, from 0
   * @param fault how
   */
  public static CountedFault at(long due, Fault fault) {
    if (due < 0) {
      throw new IllegalArgumentException("due must be 0 or more");
    }
    return new CountedFault(due, fault);
  }

  @Override
  public Fault next() {
    return calls++ == due ? fault : Fault.NONE;
  }

  /** Returns how many calls there were. */
  public long calls() {
    return calls;
  }
}

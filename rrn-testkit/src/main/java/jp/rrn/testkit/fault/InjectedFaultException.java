package jp.rrn.testkit.fault;

/**
 * What a faulty line or store throws. Like a lost connection it is no {@link
 * jp.rrn.code.RrnException}: nodes must stop, not take it for a change that cannot be taken.
 */
public final class InjectedFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  InjectedFaultException(Fault fault) {
    super("injected fault (%s)".formatted(fault));
    this.fault = fault;
  }

  /** Returns what went wrong. A caller in life cannot know. */
  public Fault fault() {
    return fault;
  }
}

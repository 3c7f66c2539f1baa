package jp.rrn.law;

/** How records are handed over, as far as rules tell it apart: the method, and whether a medium. */
public enum Handover {
  /** At once. */
  IMMEDIATE(Method.IMMEDIATE),
  /** In one file, by telecommunication. */
  BULK_ONLINE(Method.BULK_ONLINE),
  /** On a medium that nobody requested specially. */
  BULK_MEDIUM(Method.BULK_MEDIUM),
  /** On a medium that was specially requested (各条2項). */
  BULK_MEDIUM_ON_REQUEST(Method.BULK_MEDIUM);

  private final Method method;

  Handover(Method method) {
    this.method = method;
  }

  /** Returns the method. */
  public Method method() {
    return method;
  }

  /** Returns that of a request. A special request counts for nothing but a medium. */
  public static Handover of(Asked asked) {
    return switch (asked.method()) {
      case IMMEDIATE -> IMMEDIATE;
      case BULK_ONLINE -> BULK_ONLINE;
      case BULK_MEDIUM -> asked.speciallyRequested() ? BULK_MEDIUM_ON_REQUEST : BULK_MEDIUM;
    };
  }
}

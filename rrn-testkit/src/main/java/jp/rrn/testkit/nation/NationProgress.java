package jp.rrn.testkit.nation;

/** Is told how far a simulation has come; called by its thread after each day. */
@FunctionalInterface
public interface NationProgress {
  /** Tells nobody. */
  NationProgress SILENT = (day, days, recorded) -> {};

  /**
   * A day is over.
   *
   * @param day how many days are over
   * @param days how many there will be
   * @param recorded how many changes clerks have recorded so far
   */
  void dayIsOver(int day, int days, long recorded);
}

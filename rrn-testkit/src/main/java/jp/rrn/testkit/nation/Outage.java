package jp.rrn.testkit.nation;

/**
 * Days on which lines are broken.
 *
 * @param from the first day, counted from 0
 * @param days how many days
 * @param extent which lines
 * @param index of the municipality or prefecture, from 0 in the order of {@link
 *     SimulatedNation#municipalities()} and {@link SimulatedNation#prefectures()}
 */
public record Outage(int from, int days, Extent extent, int index) {
  /** Which lines are broken. */
  public enum Extent {
    /** Every line there is. */
    ALL,
    /** What one municipality has to its prefecture and to the agency. */
    MUNICIPALITY,
    /** What one prefecture has to the nation. */
    PREFECTURE
  }

  /** Checks the days. */
  public Outage {
    if (from < 0 || days < 1 || index < 0) {
      throw new IllegalArgumentException("an outage begins on day 0 or later and lasts 1 or more");
    }
  }

  /** Returns an outage of every line. */
  public static Outage ofAll(int from, int days) {
    return new Outage(from, days, Extent.ALL, 0);
  }

  /** Returns an outage that cuts one municipality off. */
  public static Outage ofMunicipality(int index, int from, int days) {
    return new Outage(from, days, Extent.MUNICIPALITY, index);
  }

  /** Returns an outage that cuts one prefecture off from the nation. */
  public static Outage ofPrefecture(int index, int from, int days) {
    return new Outage(from, days, Extent.PREFECTURE, index);
  }

  boolean breaks(int day, Extent line, int lineIndex) {
    boolean meant = extent == Extent.ALL || (extent == line && index == lineIndex);
    return meant && day >= from && day < from + days;
  }
}

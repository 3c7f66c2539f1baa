package jp.rrn.provision;

import java.util.List;

/**
 * Usage as a prefecture or the agency publishes it, year by year (提供及び利用の状況).
 *
 * <p>Small counts are kept back if asked, and of the others as many as it takes that none of those
 * follows from what is published, all tables of the report together: for each number that is kept
 * back there are two logs with different numbers and the same report. How likely each of them is,
 * is not considered, nor what somebody knows from elsewhere: an organ that knows its own number, or
 * another report of the same log. So publish one report, and not the same with another threshold.
 *
 * @param suppressBelow numbers from 1 to below this one are kept back; 0 and 1 keep nothing back
 * @param years what is published of each year, the oldest first
 */
public record UsageReport(long suppressBelow, List<UsageYear> years) {
  /** Copies the list. */
  public UsageReport {
    years = List.copyOf(years);
    if (suppressBelow < 0) {
      throw new IllegalArgumentException("suppressBelow must not be negative");
    }
  }

  /** Returns the report of these statistics. */
  public static UsageReport of(UsageStatistics statistics, long suppressBelow) {
    List<UsageYear> years =
        statistics.by(Use::fiscalYear).keySet().stream()
            .sorted()
            .map(
                year ->
                    YearTables.publish(
                        year,
                        statistics.where(use -> use.fiscalYear().equals(year)),
                        suppressBelow))
            .toList();
    return new UsageReport(suppressBelow, years);
  }
}

package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.Refusal;
import jp.rrn.testkit.japan.Yearly;

/**
 * What became of a simulated nation. Nothing in it is about one person.
 *
 * @param seed the seed it grew from
 * @param today its last day
 * @param days how many days it lived
 * @param founders with how many people it began
 * @param residents how many have a record on its last day
 * @param unnumbered how many of them have no My Number
 * @param firstNumbers how many people were given their first My Number
 * @param happened how often each thing happened, in the order of the enum
 * @param recorded how many changes clerks recorded, by reason; first My Numbers are not among them
 * @param refused how many changes municipalities refused to record
 * @param faults how many calls went wrong
 * @param nodesLost how often a node was lost and built again
 * @param tiers from below
 * @param discrepancies in what the tiers differ; empty if they agree
 */
public record NationReport(
    long seed,
    LocalDate today,
    int days,
    int founders,
    int residents,
    long unnumbered,
    long firstNumbers,
    Map<Yearly, Long> happened,
    Map<ChangeReason, Long> recorded,
    Map<Refusal, Long> refused,
    long faults,
    long nodesLost,
    List<TierReport> tiers,
    List<Discrepancy> discrepancies) {

  /** Returns whether every tier holds the same of everybody, and nothing waits to be taken. */
  public boolean agrees() {
    return discrepancies.isEmpty() && tiers.stream().allMatch(tier -> tier.due() == 0);
  }

  /** Returns the digest of what the nation holds; the same nation has the same. */
  public String digest() {
    return tier(Tier.NATION).digest();
  }

  /** Returns the report of one tier. */
  public TierReport tier(Tier tier) {
    return tiers.stream().filter(report -> report.tier() == tier).findFirst().orElseThrow();
  }

  /** Returns the report in a few lines of text, with line feeds. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    line(text, "seed %d, %d days to %s", seed, days, today);
    line(
        text,
        "people      %,d founders, %,d residents, %,d without a number",
        founders,
        residents,
        unnumbered);
    line(text, "happened    %s", counts(happened));
    line(text, "recorded    %s", counts(recorded));
    line(text, "refused     %s", refused.isEmpty() ? "none" : counts(refused));
    line(text, "went wrong  %,d calls failed, %,d nodes lost", faults, nodesLost);
    for (TierReport tier : tiers) {
      line(
          text,
          "%-12s %,d nodes, %,d changes, %,d due, digest %s%s",
          words(tier.tier()),
          tier.nodes(),
          tier.changes(),
          tier.due(),
          tier.digest().substring(0, 16),
          time(tier));
    }
    line(text, "tiers       %s", agrees() ? "agree" : discrepancies.size() + " discrepancies");
    byKind().forEach((kind, count) -> line(text, "            %s %,d", kind, count));
    return text.toString();
  }

  private Map<String, Long> byKind() {
    return discrepancies.stream()
        .collect(
            Collectors.groupingBy(
                d -> words(d.tier()) + ": " + words(d.kind()),
                TreeMap::new,
                Collectors.counting()));
  }

  private static String time(TierReport tier) {
    if (tier.nanos() == 0 || tier.changes() == 0) {
      return "";
    }
    double micros = tier.nanos() / 1e3 / tier.changes();
    return String.format(Locale.ROOT, ", %.1f s, %.1f µs a change", tier.nanos() / 1e9, micros);
  }

  private static String counts(Map<? extends Enum<?>, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s %,d", words(entry.getKey()), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

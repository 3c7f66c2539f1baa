package jp.rrn.provision;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.rrn.law.Recipient;

/**
 * How often what was asked, counted from the log: one for each entry. Statistics of two logs
 * without a common entry merge into those of both, so each node, day or file may be counted by
 * itself.
 *
 * <p>Holds one number for each {@link Use} that occurs and nothing about a person, so its size is
 * bounded by days, organs and affairs and not by the log. The numbers are exact; what is published
 * of them is a {@link UsageReport}. Immutable.
 */
public final class UsageStatistics {
  /** Of no entry. */
  public static final UsageStatistics EMPTY = new UsageStatistics(ImmutableMap.of());

  private static final Comparator<Recipient> BY_NAME =
      Comparator.comparing(Recipient::organ)
          .thenComparing(recipient -> recipient.prefecture().map(p -> p.digits()).orElse(""));

  private final ImmutableMap<Use, Long> counts;

  private UsageStatistics(Map<Use, Long> counts) {
    this.counts = ImmutableMap.copyOf(counts);
  }

  /** Counts entries one after the other; keeps none. Used by one thread. */
  public static final class Fold {
    private final Map<Use, Long> counts = new HashMap<>();

    /** Starts with nothing. */
    public Fold() {}

    /** Counts one entry. */
    public void add(ProvisionEntry entry) {
      counts.merge(Use.of(entry), 1L, Long::sum);
    }

    /** Returns what was counted so far. */
    public UsageStatistics statistics() {
      return new UsageStatistics(counts);
    }
  }

  /** Returns the statistics of these entries. */
  public static UsageStatistics of(Iterable<ProvisionEntry> entries) {
    Fold fold = new Fold();
    entries.forEach(fold::add);
    return fold.statistics();
  }

  /** Returns the statistics of both logs, which must not have an entry in common. */
  public UsageStatistics merge(UsageStatistics other) {
    Map<Use, Long> both = new HashMap<>(counts);
    other.counts.forEach((use, count) -> both.merge(use, count, Long::sum));
    return new UsageStatistics(both);
  }

  /** Returns what is so alone, like one year, one giver or one article. */
  public UsageStatistics where(Predicate<Use> wanted) {
    Map<Use, Long> some = new HashMap<>(counts);
    some.keySet().removeIf(wanted.negate());
    return new UsageStatistics(some);
  }

  /** Returns how many entries were counted. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns what was counted, in no order. */
  public Map<Use, Long> counts() {
    return counts;
  }

  /**
   * Returns the counts along an axis, like {@code Use::recipient}, {@code Use::article} or {@code
   * Use::fiscalYear}, in no order; what does not occur is not there.
   */
  public <K> Map<K, Long> by(Function<Use, K> axis) {
    Map<K, Long> found = new HashMap<>();
    counts.forEach((use, count) -> found.merge(axis.apply(use), count, Long::sum));
    return found;
  }

  /**
   * Returns how often each rule was cited for a request it covers, by its id; a rule that is only
   * the nearest of a refusal was not used. What {@link jp.rrn.law.CatalogueAnalysis#unused} asks
   * for.
   */
  public Map<String, Long> cited() {
    Map<String, Long> cited = new HashMap<>();
    where(use -> use.outcome() != Outcome.REFUSED)
        .counts()
        .forEach(
            (use, count) ->
                use.basis().ifPresent(basis -> cited.merge(basis.rule(), count, Long::sum)));
    return cited;
  }

  /**
   * Returns what a yearly report of the provision says (提供の状況の報告): by recipient, then month, then
   * method. Nothing is kept back. Source: 住民基本台帳法 30条の16, 規則 22条 [2016], which ask the agency for
   * what it gave under 30条の9.
   */
  public List<ProvidedIn<YearMonth>> report() {
    return provided(Use::month);
  }

  /**
   * Returns what the ledger of the provision says (帳簿): by recipient, then day, then method.
   * Source: 住民基本台帳法 30条の18, 規則 24条 [2016]; for how long it is kept is not settled.
   */
  public List<ProvidedIn<LocalDate>> ledger() {
    return provided(Use::day);
  }

  private <T extends Comparable<? super T>> List<ProvidedIn<T>> provided(Function<Use, T> time) {
    return where(Use::isProvided)
        .by(use -> new ProvidedIn<>(use.recipient(), time.apply(use), use.method(), 0))
        .entrySet()
        .stream()
        .map(row -> row.getKey().counting(row.getValue()))
        .sorted(
            Comparator.comparing((ProvidedIn<T> row) -> row.recipient(), BY_NAME)
                .thenComparing(row -> row.time())
                .thenComparing(row -> row.method()))
        .toList();
  }

  /** Returns the order of recipients in whatever is published: by organ, then prefecture. */
  static Comparator<Recipient> byName() {
    return BY_NAME;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UsageStatistics that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** Returns how many entries were counted. */
  @Override
  public String toString() {
    return "UsageStatistics[" + count() + "]";
  }
}

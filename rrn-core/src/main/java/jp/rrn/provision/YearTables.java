package jp.rrn.provision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.rrn.date.FiscalYear;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * The tables of one year, with what is kept back.
 *
 * <p>There are two tables of what was given, organs by months and affairs by nothing, and all they
 * have in common is the total of the year, which is published, or kept back in both. So whatever
 * fits one table fits the other, and each can be made safe by itself. A third table with, say,
 * organs and methods could not be added like that: it would share the totals of the organs.
 */
final class YearTables {
  private record Slot(YearMonth month, Method method) {}

  private record Cause(Giver giver, Article article, String place, Affair affair) {
    static Cause of(Use use) {
      BasisRef basis = use.basis().orElseThrow();
      return new Cause(use.giver(), basis.article(), basis.words(), use.affair());
    }
  }

  private record Cell(Recipient recipient, Slot slot) {}

  private static final Comparator<Slot> BY_MONTH =
      Comparator.comparing(Slot::month).thenComparing(Slot::method);
  private static final Comparator<Cause> BY_ARTICLE =
      Comparator.comparing(Cause::giver)
          .thenComparing(Cause::article)
          .thenComparing(Cause::place)
          .thenComparing(cause -> cause.affair().statute())
          .thenComparing(cause -> cause.affair().words());

  private final UsageStatistics given;
  private final long below;

  private YearTables(UsageStatistics given, long below) {
    this.given = given;
    this.below = below;
  }

  static UsageYear publish(FiscalYear year, UsageStatistics statistics, long below) {
    YearTables tables = new YearTables(statistics.where(Use::isProvided), below);
    long total = tables.given.count();
    UsageYear part = total == 0 ? empty(year) : tables.organs(year);
    return new UsageYear(
        year,
        PublishedCount.of(total, total > 0 && total < below),
        outcomes(statistics, below),
        part.organs(),
        part.months(),
        part.deliveries(),
        total == 0 ? List.of() : tables.affairs());
  }

  private static UsageYear empty(FiscalYear year) {
    PublishedCount none = PublishedCount.of(0);
    return new UsageYear(year, none, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** What got nothing is in no sum, so a small number is all that has to be kept back. */
  private static List<UsageYear.OfOutcome> outcomes(UsageStatistics statistics, long below) {
    return statistics.where(use -> !use.isProvided()).by(Use::outcome).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            row ->
                new UsageYear.OfOutcome(
                    row.getKey(), PublishedCount.of(row.getValue(), row.getValue() < below)))
        .toList();
  }

  private UsageYear organs(FiscalYear year) {
    Map<Cell, Long> counts = given.by(use -> new Cell(use.recipient(), slot(use)));
    List<Recipient> rows = keys(Use::recipient, UsageStatistics.byName());
    List<Slot> columns = keys(YearTables::slot, BY_MONTH);
    long[][] values =
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .mapToLong(slot -> counts.getOrDefault(new Cell(row, slot), 0L))
                        .toArray())
            .toArray(long[][]::new);
    boolean[][] hidden = HiddenCounts.of(values, below);
    List<UsageYear.OfDelivery> deliveries = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        if (values[r][c] > 0 || hidden[r][c]) {
          Slot slot = columns.get(c);
          PublishedCount count = PublishedCount.of(values[r][c], hidden[r][c]);
          deliveries.add(new UsageYear.OfDelivery(rows.get(r), slot.month(), slot.method(), count));
        }
      }
    }
    Map<Recipient, Long> ofRow = given.by(Use::recipient);
    Map<Slot, Long> ofColumn = given.by(YearTables::slot);
    return new UsageYear(
        year,
        PublishedCount.of(0),
        List.of(),
        IntStream.range(0, rows.size())
            .mapToObj(
                r ->
                    new UsageYear.OfOrgan(
                        rows.get(r), count(ofRow, rows.get(r), hidden[r][columns.size()])))
            .toList(),
        IntStream.range(0, columns.size())
            .mapToObj(
                c ->
                    new UsageYear.OfMonth(
                        columns.get(c).month(),
                        columns.get(c).method(),
                        count(ofColumn, columns.get(c), hidden[rows.size()][c])))
            .toList(),
        deliveries,
        List.of());
  }

  private List<UsageYear.OfAffair> affairs() {
    Map<Cause, Long> counts = given.by(Cause::of);
    List<Cause> rows = keys(Cause::of, BY_ARTICLE);
    long[][] values =
        rows.stream().map(row -> new long[] {counts.getOrDefault(row, 0L)}).toArray(long[][]::new);
    boolean[][] hidden = HiddenCounts.of(values, below);
    return IntStream.range(0, rows.size())
        .mapToObj(
            r -> {
              Cause cause = rows.get(r);
              return new UsageYear.OfAffair(
                  cause.giver(),
                  cause.article(),
                  cause.place(),
                  cause.affair(),
                  count(counts, cause, hidden[r][0]));
            })
        .toList();
  }

  private static <K> PublishedCount count(Map<K, Long> counts, K key, boolean hidden) {
    return PublishedCount.of(counts.getOrDefault(key, 0L), hidden);
  }

  private <K> List<K> keys(Function<Use, K> axis, Comparator<K> order) {
    return given.by(axis).keySet().stream().sorted(order).toList();
  }

  private static Slot slot(Use use) {
    return new Slot(use.month(), use.method());
  }
}

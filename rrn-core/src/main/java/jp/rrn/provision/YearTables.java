package jp.rrn.provision;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
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
    Grid grid = tables.grid();
    return new UsageYear(
        year,
        PublishedCount.of(total, total > 0 && total < below),
        outcomes(statistics, below),
        grid.organs(),
        grid.months(),
        grid.deliveries(),
        tables.affairs());
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

  /** Organs by months and methods; in the last row and column of what is hidden are the totals. */
  private record Grid(
      UsageStatistics given, List<Recipient> rows, List<Slot> columns, HiddenCounts hidden) {
    List<UsageYear.OfOrgan> organs() {
      Map<Recipient, Long> counts = given.by(Use::recipient);
      return list(
          rows,
          r ->
              new UsageYear.OfOrgan(
                  rows.get(r), count(counts, rows.get(r), hidden.isHidden(r, columns.size()))));
    }

    List<UsageYear.OfMonth> months() {
      Map<Slot, Long> counts = given.by(YearTables::slot);
      return list(
          columns,
          c ->
              new UsageYear.OfMonth(
                  columns.get(c).month(),
                  columns.get(c).method(),
                  count(counts, columns.get(c), hidden.isHidden(rows.size(), c))));
    }

    List<UsageYear.OfDelivery> deliveries() {
      Map<Cell, Long> counts = given.by(YearTables::cell);
      return list(rows, r -> list(columns, c -> delivery(counts, r, c))).stream()
          .flatMap(List::stream)
          .filter(row -> row.count().number().orElse(1) > 0)
          .toList();
    }

    private UsageYear.OfDelivery delivery(Map<Cell, Long> counts, int row, int column) {
      Cell cell = new Cell(rows.get(row), columns.get(column));
      return new UsageYear.OfDelivery(
          cell.recipient(),
          cell.slot().month(),
          cell.slot().method(),
          count(counts, cell, hidden.isHidden(row, column)));
    }
  }

  private Grid grid() {
    List<Recipient> rows = keys(Use::recipient, UsageStatistics.byName());
    List<Slot> columns = keys(YearTables::slot, BY_MONTH);
    Map<Cell, Long> counts = given.by(YearTables::cell);
    long[][] values = new long[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        values[r][c] = counts.getOrDefault(new Cell(rows.get(r), columns.get(c)), 0L);
      }
    }
    return new Grid(given, rows, columns, HiddenCounts.of(values, below));
  }

  private List<UsageYear.OfAffair> affairs() {
    Map<Cause, Long> counts = given.by(Cause::of);
    List<Cause> rows = keys(Cause::of, BY_ARTICLE);
    long[][] values =
        rows.stream().map(row -> new long[] {counts.getOrDefault(row, 0L)}).toArray(long[][]::new);
    HiddenCounts hidden = HiddenCounts.of(values, below);
    return list(
        rows,
        r -> {
          Cause cause = rows.get(r);
          return new UsageYear.OfAffair(
              cause.giver(),
              cause.article(),
              cause.place(),
              cause.affair(),
              count(counts, cause, hidden.isHidden(r, 0)));
        });
  }

  /** Returns one for each place of a list. */
  private static <T> List<T> list(List<?> places, IntFunction<T> maker) {
    return IntStream.range(0, places.size()).mapToObj(maker).toList();
  }

  private static <K> PublishedCount count(Map<K, Long> counts, K key, boolean hidden) {
    return PublishedCount.of(counts.getOrDefault(key, 0L), hidden);
  }

  private <K> List<K> keys(Function<Use, K> axis, Comparator<K> order) {
    return given.by(axis).keySet().stream().sorted(order).toList();
  }

  private static Cell cell(Use use) {
    return new Cell(use.recipient(), slot(use));
  }

  private static Slot slot(Use use) {
    return new Slot(use.month(), use.method());
  }
}

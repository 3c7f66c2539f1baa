package jp.rrn.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is kept back cannot be found: every log of the small world is tried, and of those with the
 * same report no two agree on a number that is kept back.
 */
class SuppressionProperties {
  private static final int ORGANS = 2;
  private static final int MONTHS = 2;
  private static final int AFFAIRS = 2;
  private static final int CELLS = ORGANS * MONTHS * AFFAIRS;

  @Provide
  Arbitrary<int[]> worlds() {
    return Arbitraries.of(0, 0, 0, 1, 1, 2, 3)
        .list()
        .ofSize(CELLS)
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .filter(world -> sum(world) > 0 && sum(world) <= 6);
  }

  @Property(tries = 30)
  void whatIsKeptBackFollowsFromNothing(@ForAll("worlds") int[] world) {
    for (int below : new int[] {2, 3}) {
      Map<String, Long> exact = numbers(report(world, 0));
      Map<String, Long> published = numbers(report(world, below));
      Set<String> hidden = new HashSet<>(published.keySet());
      hidden.removeIf(name -> published.getOrDefault(name, 0L) >= 0);

      assertThat(exact.entrySet())
          .filteredOn(number -> number.getValue() > 0 && number.getValue() < below)
          .allSatisfy(small -> assertThat(hidden).contains(small.getKey()));
      assertThat(published.entrySet())
          .filteredOn(number -> !hidden.contains(number.getKey()))
          .allSatisfy(
              number -> assertThat(number.getValue()).isEqualTo(exact.get(number.getKey())));

      Map<String, Set<Long>> possible = new HashMap<>();
      for (int[] other : worlds(sum(world) + 1)) {
        Map<String, Long> numbers = totals(other);
        boolean fits =
            numbers.entrySet().stream()
                .allMatch(
                    number ->
                        hidden.contains(number.getKey())
                            || number
                                .getValue()
                                .equals(published.getOrDefault(number.getKey(), 0L)));
        if (fits) {
          hidden.forEach(
              name ->
                  possible
                      .computeIfAbsent(name, n -> new HashSet<>())
                      .add(numbers.getOrDefault(name, 0L)));
        }
      }
      assertThat(hidden)
          .allSatisfy(name -> assertThat(possible.get(name)).hasSizeGreaterThanOrEqualTo(2));
    }
  }

  @Example
  void nothingIsKeptBackWhereNothingIsSmall() {
    int[] world = {3, 4, 5, 6, 7, 8, 9, 10};

    assertThat(numbers(report(world, 3))).isEqualTo(numbers(report(world, 0)));
  }

  @Example
  void aSmallNumberTakesOneOfItsRowOneOfItsColumnAndTheirCorner() {
    HiddenCounts hidden =
        HiddenCounts.of(new long[][] {{1, 50, 60}, {40, 45, 70}, {80, 90, 95}}, 5);

    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(hidden.isHidden(row, column)).isEqualTo(row < 2 && column < 2);
      }
    }
  }

  @Example
  void ofASmallYearNothingButZerosIsSaid() {
    Map<String, Long> published = numbers(report(new int[] {1, 0, 0, 1, 0, 0, 0, 0}, 3));

    assertThat(published.values()).containsOnly(-1L);
  }

  private static int sum(int[] world) {
    int sum = 0;
    for (int cell : world) {
      sum += cell;
    }
    return sum;
  }

  /** Returns all worlds with at most so many entries. */
  private static List<int[]> worlds(int most) {
    List<int[]> all = new ArrayList<>();
    fill(new int[CELLS], 0, most, all);
    return all;
  }

  private static void fill(int[] world, int cell, int left, List<int[]> all) {
    if (cell == CELLS) {
      all.add(world.clone());
      return;
    }
    for (int count = 0; count <= left; count++) {
      world[cell] = count;
      fill(world, cell + 1, left - count, all);
    }
    world[cell] = 0;
  }

  private static UsageReport report(int[] world, int below) {
    UsageStatistics.Fold fold = new UsageStatistics.Fold();
    for (int cell = 0; cell < CELLS; cell++) {
      for (int i = 0; i < world[cell]; i++) {
        fold.add(
            Entries.entry(
                Instant.parse("2026-0" + (5 + month(cell)) + "-01T00:00:00Z"),
                organ(cell),
                affair(cell),
                Method.IMMEDIATE,
                Outcome.PROVIDED));
      }
    }
    return UsageReport.of(fold.statistics(), below);
  }

  private static int organ(int cell) {
    return cell % 2 + 1;
  }

  private static int month(int cell) {
    return cell / 2 % 2;
  }

  private static int affair(int cell) {
    return cell / 4 + 1;
  }

  /** Returns the numbers of a report by name; -1 for one that is kept back. */
  private static Map<String, Long> numbers(UsageReport report) {
    Map<String, Long> numbers = new HashMap<>();
    UsageYear year = report.years().get(0);
    numbers.put("total", number(year.provided()));
    year.organs()
        .forEach(row -> numbers.put("organ" + organ(row.recipient()), number(row.count())));
    year.months()
        .forEach(row -> numbers.put("month" + row.month().getMonthValue(), number(row.count())));
    year.deliveries()
        .forEach(
            row ->
                numbers.put(
                    "organ" + organ(row.recipient()) + "month" + row.month().getMonthValue(),
                    number(row.count())));
    year.affairs().forEach(row -> numbers.put(row.affair().statute(), number(row.count())));
    return numbers;
  }

  private static int organ(Recipient recipient) {
    return Integer.parseInt(recipient.prefecture().orElseThrow().digits());
  }

  private static long number(PublishedCount count) {
    return count.number().orElse(-1);
  }

  /** Returns the same numbers of a world by adding up, zeros too. */
  private static Map<String, Long> totals(int[] world) {
    Map<String, Long> numbers = new HashMap<>();
    for (int cell = 0; cell < CELLS; cell++) {
      String organ = "organ" + organ(cell);
      String month = "month" + (5 + month(cell));
      for (String name : List.of("total", organ, month, organ + month, "見本法" + affair(cell))) {
        numbers.merge(name, (long) world[cell], Long::sum);
      }
    }
    return numbers;
  }
}

package jp.rrn.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.rrn.law.CatalogueFinding.MissingRows;

/**
 * How much of a table (別表) a catalogue has.
 *
 * @param instrument id of the instrument
 * @param table 1 to 6 for 別表第一 to 第六
 * @param rules how many rules rest on it
 * @param rows how many rows they are of
 * @param missing numbers that no row has between those the rows have: 4 between 3 and 5, 77-2
 *     (77の2) between 77 and 77-3
 */
public record TableCoverage(
    String instrument, int table, int rules, int rows, List<MissingRows> missing) {
  private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,8})(?:-([1-9]\\d{0,8}))?");

  private record Table(String instrument, int number) {}

  /** Copies the list. */
  public TableCoverage {
    missing = List.copyOf(missing);
  }

  static List<TableCoverage> of(Collection<UseRule> rules) {
    Map<String, Map<Integer, List<UseRule>>> tables = new TreeMap<>();
    for (UseRule rule : rules) {
      int table = rule.place().article().table();
      if (table > 0) {
        tables
            .computeIfAbsent(rule.version().instrument().id(), id -> new TreeMap<>())
            .computeIfAbsent(table, number -> new ArrayList<>())
            .add(rule);
      }
    }
    List<TableCoverage> coverages = new ArrayList<>();
    tables.forEach(
        (instrument, byNumber) ->
            byNumber.forEach(
                (number, list) -> coverages.add(of(new Table(instrument, number), list))));
    return coverages;
  }

  private static TableCoverage of(Table table, List<UseRule> rules) {
    NavigableSet<String> items = new TreeSet<>();
    rules.forEach(rule -> items.add(rule.place().item()));
    return new TableCoverage(
        table.instrument(), table.number(), rules.size(), items.size(), missing(table, items));
  }

  private static List<MissingRows> missing(Table table, NavigableSet<String> items) {
    NavigableMap<Integer, NavigableSet<Integer>> branches = new TreeMap<>();
    for (String item : items) {
      Matcher number = NUMBER.matcher(item);
      if (number.matches()) {
        String branch = number.group(2);
        branches
            .computeIfAbsent(Integer.parseInt(number.group(1)), main -> new TreeSet<>())
            .add(branch == null ? 1 : Integer.parseInt(branch));
      }
    }
    List<MissingRows> missing = new ArrayList<>();
    NavigableSet<Integer> rows = new TreeSet<>();
    branches.forEach(
        (main, set) -> {
          if (set.contains(1)) {
            rows.add(main);
          }
        });
    int last = branches.isEmpty() ? 0 : branches.lastKey();
    addMissing(missing, table, "", rows, last);
    branches.forEach(
        (main, set) -> {
          set.add(1); // No row is called so: branches begin with 2.
          addMissing(missing, table, main + "-", set, set.last());
        });
    return missing;
  }

  private static void addMissing(
      List<MissingRows> missing,
      Table table,
      String prefix,
      NavigableSet<Integer> numbers,
      int last) {
    int next = 1;
    for (int number : numbers) {
      addRun(missing, table, prefix, next, number - 1);
      next = number + 1;
    }
    addRun(missing, table, prefix, next, last);
  }

  private static void addRun(
      List<MissingRows> missing, Table table, String prefix, int first, int last) {
    if (first <= last) {
      missing.add(
          new MissingRows(table.instrument(), table.number(), prefix + first, prefix + last));
    }
  }
}

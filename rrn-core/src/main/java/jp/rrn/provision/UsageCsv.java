package jp.rrn.provision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.rrn.law.Recipient;

/**
 * A report as one table of CSV (RFC 4180, lines ending in CRLF), one number a row. The column
 * {@code table} says what is counted and so which of the others are filled:
 *
 * <ul>
 *   <li>{@code provided}: the year; {@code outcome}: the year and what became of requests
 *   <li>{@code organ}: the recipient; {@code month}: month and method
 *   <li>{@code delivery}: recipient, month and method, the report of 30条の16
 *   <li>{@code affair}: giver, article, its place, the law of the affair and the affair
 * </ul>
 *
 * <p>A number that is kept back is {@code X}. A text that a spreadsheet would take for a formula,
 * which may come from a catalogue of a host, has an apostrophe before it.
 */
public final class UsageCsv {
  /** The names of the columns, the first line. */
  public static final List<String> HEADER =
      List.of(
          "table",
          "fiscal_year",
          "outcome",
          "organ",
          "prefecture",
          "month",
          "method",
          "giver",
          "article",
          "place",
          "statute",
          "affair",
          "count");

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private UsageCsv() {}

  /** Returns the whole file. */
  public static String write(UsageReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    report.years().forEach(year -> rows(year).forEach(rows::add));
    return rows.stream().map(UsageCsv::line).collect(Collectors.joining());
  }

  private static Stream<List<String>> rows(UsageYear year) {
    String name = String.valueOf(year.year().year());
    return Stream.of(
            Stream.of(new Row("provided", name).counting(year.provided())),
            year.outcomes().stream()
                .map(
                    row ->
                        new Row("outcome", name)
                            .with("outcome", row.outcome())
                            .counting(row.count())),
            year.organs().stream()
                .map(row -> new Row("organ", name).with(row.recipient()).counting(row.count())),
            year.months().stream()
                .map(
                    row ->
                        new Row("month", name)
                            .with("month", row.month())
                            .with("method", row.method())
                            .counting(row.count())),
            year.deliveries().stream()
                .map(
                    row ->
                        new Row("delivery", name)
                            .with(row.recipient())
                            .with("month", row.month())
                            .with("method", row.method())
                            .counting(row.count())),
            year.affairs().stream()
                .map(
                    row ->
                        new Row("affair", name)
                            .with("giver", row.giver())
                            .with("article", row.article())
                            .with("place", row.place())
                            .with("statute", row.affair().statute())
                            .with("affair", row.affair().words())
                            .counting(row.count())))
        .flatMap(rows -> rows);
  }

  /** One row being filled. */
  private static final class Row {
    private final String[] fields = new String[HEADER.size()];

    Row(String table, String year) {
      Arrays.fill(fields, "");
      fields[0] = table;
      fields[1] = year;
    }

    Row with(Recipient recipient) {
      Optional<String> prefecture = recipient.prefecture().map(code -> code.digits());
      return with("organ", recipient.organ()).with("prefecture", prefecture.orElse(""));
    }

    Row with(String column, Object value) {
      fields[HEADER.indexOf(column)] = value.toString();
      return this;
    }

    List<String> counting(PublishedCount count) {
      return List.of(with("count", count).fields);
    }
  }

  private static String line(List<String> fields) {
    return fields.stream().map(UsageCsv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

package jp.rrn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row of CSV (RFC 4180) without the end of its line; cells are quoted where they must be. */
final class CsvRow {
  private CsvRow() {}

  static String write(List<String> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * Returns the cells of a row. What is quoted in vain, or not closed, shows when it is written
   * again.
   */
  static List<String> read(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"';
      if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c != '"' || doubled) {
        cell.append(c);
        i += doubled ? 1 : 0;
      } else {
        quoted = !quoted;
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}

package jp.rrn.examples.demo;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One line of the events file, its cells as written. */
final class EventRow {
  private final int line;
  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  private EventRow(int line) {
    this.line = line;
  }

  /**
   * Returns the row with these cells.
   *
   * @throws MalformedRowException if there are more or fewer than columns
   */
  static EventRow of(int line, List<String> cells) {
    List<String> headers = Column.headers();
    if (cells.size() != headers.size()) {
      throw new MalformedRowException("columns", "there must be " + headers.size());
    }
    EventRow row = new EventRow(line);
    for (Column column : Column.values()) {
      row.cells.put(column, cells.get(headers.indexOf(column.header())));
    }
    return row;
  }

  /** Returns where it stands in the file. */
  int line() {
    return line;
  }

  /** Returns what is written in a column; may be empty. */
  String at(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(Column column) {
    return !at(column).isEmpty();
  }

  boolean hasAny(Set<Column> columns) {
    return columns.stream().anyMatch(this::has);
  }

  /** Returns the key in this column, which is what other rows refer to. */
  String key(Column column) {
    if (at(column).isBlank()) {
      throw new MalformedRowException(column, "must not be empty");
    }
    return at(column);
  }

  /**
   * Refuses what a row of this kind does not record: left unsaid, its writer would take it for
   * recorded.
   */
  void onlyHas(Set<Column> used) {
    for (Column column : Column.values()) {
      if (Column.OPTIONAL.contains(column) && !used.contains(column) && has(column)) {
        throw new MalformedRowException(column, "must be empty in a row of this kind");
      }
    }
  }

  /**
   * Returns what {@code reader} makes of a column.
   *
   * @throws MalformedRowException if the reader, one of the library's, refuses it
   */
  <T> T read(Column column, Function<String, T> reader) {
    try {
      return reader.apply(at(column));
    } catch (DateTimeException notADay) {
      throw new MalformedRowException(column, "must be a day like 2026-04-01");
    } catch (IllegalArgumentException wrong) {
      throw new MalformedRowException(column, rule(wrong));
    }
  }

  /** The library puts its own name of the field in front of the rule; a row has columns. */
  static String rule(IllegalArgumentException wrong) {
    return String.valueOf(wrong.getMessage()).replaceFirst("^[^:]*: ", "");
  }

  /** Returns the line; a row holds a person's data. */
  @Override
  public String toString() {
    return "EventRow[line " + line + "]";
  }
}

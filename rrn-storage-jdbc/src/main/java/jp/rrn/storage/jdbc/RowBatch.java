package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Rows of one table, of which some may be there already. */
final class RowBatch {
  /**
   * A column.
   *
   * @param name its name
   * @param type the type of its values in an array of PostgreSQL
   */
  record Column(String name, String type) {}

  private final String table;
  private final List<Column> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** Columns are written as {@code name type}. */
  RowBatch(String table, String... columns) {
    this.table = table;
    this.columns =
        Arrays.stream(columns)
            .map(column -> column.split(" ", -1))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();
  }

  /** Adds a row with a value, or null, for each column in their order. */
  void add(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<List<@Nullable Object>> rows() {
    return rows;
  }

  /** Returns the insert of one row, to be bound with {@link #bindRow}. */
  String insertOfOne() {
    return "insert into "
        + names()
        + " values ("
        + columns.stream().map(column -> ":" + column.name()).collect(Collectors.joining(", "))
        + ")";
  }

  <S extends SqlStatement<S>> S bindRow(S insert, List<@Nullable Object> row) {
    IntStream.range(0, columns.size()).forEach(i -> insert.bind(columns.get(i).name(), row.get(i)));
    return insert;
  }

  /** Returns the insert of all rows from arrays, to be bound with {@link #bindArrays}. */
  String insertOfArrays() {
    return "insert into "
        + names()
        + " select * from unnest("
        + columns.stream()
            .map(column -> "cast(:" + column.name() + " as " + column.type() + "[])")
            .collect(Collectors.joining(", "))
        + ")";
  }

  Update bindArrays(Update insert) {
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      Object[] values = rows.stream().map(row -> row.get(place)).toArray();
      insert.bind(columns.get(i).name(), new SqlArrayOf(columns.get(i).type(), values));
    }
    return insert;
  }

  private String names() {
    return table
        + " ("
        + columns.stream().map(Column::name).collect(Collectors.joining(", "))
        + ")";
  }
}

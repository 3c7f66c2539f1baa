package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be inserted as one row: a value for each of its columns, in their order. */
final class Row {
  private final List<String> columns = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  /** Adds a column. */
  Row bind(String column, Object value) {
    columns.add(column);
    values.add(value);
    return this;
  }

  /** Adds a column that may be empty. */
  Row bind(String column, Optional<?> value) {
    columns.add(column);
    values.add(value.orElse(null));
    return this;
  }

  /** Returns this row with the columns of another one after its own. */
  Row plus(Row other) {
    Row longer = new Row();
    longer.columns.addAll(columns);
    longer.columns.addAll(other.columns);
    longer.values.addAll(values);
    longer.values.addAll(other.values);
    return longer;
  }

  /** Returns the columns as a statement lists them. */
  String names() {
    return String.join(", ", columns);
  }

  /** Returns a {@code ?} for each column. */
  String places() {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  List<String> columns() {
    return columns;
  }

  List<@Nullable Object> values() {
    return values;
  }
}

package jp.rrn.examples.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the events file: UTF-8, a header, one event a line in the order of notification. */
final class EventFile {
  private EventFile() {}

  /**
   * Gives each row of the right width to {@code rows}, and every other line to {@code problems}.
   */
  static void read(InputStream file, Consumer<EventRow> rows, Consumer<RowProblem> problems)
      throws IOException {
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      int line = 0;
      while (lines.hasNextValue()) {
        String[] columns = lines.nextValue();
        line++;
        if (columns.length != EventRow.COLUMNS) {
          problems.accept(new RowProblem(line, "columns", "there must be " + EventRow.COLUMNS));
        } else if (line > 1) {
          rows.accept(EventRow.of(line, columns));
        }
      }
    }
  }
}

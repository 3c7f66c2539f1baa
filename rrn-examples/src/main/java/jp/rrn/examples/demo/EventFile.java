package jp.rrn.examples.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the events file: UTF-8, a header, one event a line in the order in which they came.
 *
 * <p>Each line is decoded and parsed by itself, so that what is wrong in one does not reach the
 * next: a quote that is not closed ends with its line.
 */
final class EventFile {
  private static final ObjectReader READER =
      new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  private final Consumer<EventRow> rows;
  private final Consumer<RowProblem> problems;
  private int line;
  private boolean headed;

  private EventFile(Consumer<EventRow> rows, Consumer<RowProblem> problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /**
   * Gives each row of the right width to {@code rows}, and every other line to {@code problems}.
   *
   * <p>A file that does not begin with the header gives one problem and no row: nobody knows which
   * of its columns is which.
   */
  static void read(InputStream file, Consumer<EventRow> rows, Consumer<RowProblem> problems)
      throws IOException {
    new EventFile(rows, problems).read(new BufferedInputStream(file));
  }

  private void read(InputStream file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = file.read();
    while (next >= 0 && (line == 0 || headed)) {
      if (next == '\n') {
        take(bytes.toByteArray());
        bytes.reset();
      } else {
        bytes.write(next);
      }
      next = file.read();
    }
    if (line == 0 || (headed && bytes.size() > 0)) {
      take(bytes.toByteArray());
    }
  }

  private void take(byte[] bytes) throws IOException {
    line++;
    try {
      if (line == 1) {
        checkHeader(bytes);
        headed = true;
      } else {
        rows.accept(EventRow.of(line, cells(text(bytes))));
      }
    } catch (MalformedRowException malformed) {
      problems.accept(malformed.at(line));
    }
  }

  private static void checkHeader(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Spreadsheets put a byte order mark in front.
    String header = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (!header.stripTrailing().equals(String.join(",", Column.headers()))) {
      throw new MalformedRowException(
          "header", "must be " + String.join(",", Column.headers()) + "; no row was read");
    }
  }

  private static String text(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    if (decoder.decode(rest, text, true).isError()) {
      throw new MalformedRowException(columnAt(bytes, rest.position()), "must be UTF-8");
    }
    return text.flip().toString();
  }

  /** Returns the column in which a byte stands. */
  private static String columnAt(byte[] bytes, int position) {
    int commas = 0;
    boolean quoted = false;
    for (int i = 0; i < position; i++) {
      quoted ^= bytes[i] == '"';
      commas += bytes[i] == ',' && !quoted ? 1 : 0;
    }
    List<String> headers = Column.headers();
    return commas < headers.size() ? headers.get(commas) : "columns";
  }

  private static List<String> cells(String text) throws IOException {
    try (MappingIterator<String[]> parsed = READER.readValues(text)) {
      List<String> cells = parsed.hasNextValue() ? List.of(parsed.nextValue()) : List.of();
      if (parsed.hasNextValue()) {
        throw new MalformedRowException("columns", "must be ended by LF, not CR");
      }
      return cells;
    } catch (JsonProcessingException broken) {
      throw new MalformedRowException("columns", "in quotes must end with the quote");
    }
  }
}

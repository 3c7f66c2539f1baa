package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.node.BatchRequest;
import jp.rrn.provision.BatchKey;
import org.jspecify.annotations.Nullable;

/** One walk through the lines of a request; what is wrong is collected, and the walk goes on. */
final class BatchReading implements Closeable {
  private static final String ONE_FORM = "must be in the one form it is written in";

  /** The fields of a line, to tell which of them a rule is about. */
  private static final JsonNode KEY_FIELDS =
      JsonNodeFactory.instance.objectNode().put("name", "").put("key", "").put("last", "");

  private final BatchLayout layout;
  private final FileLines lines;
  private final BatchProblems problems = new BatchProblems();
  private final BatchRequest request;
  private long count;

  /**
   * Reads the head.
   *
   * @throws BatchFormatException if it is not of its form: what follows cannot be judged then
   */
  BatchReading(InputStream file, BatchLayout layout) throws IOException {
    this.layout = layout;
    this.lines = new FileLines(file, layout.lineEnd());
    this.request = head(headLines());
  }

  BatchRequest request() {
    return request;
  }

  private List<String> headLines() throws IOException {
    List<String> head = new ArrayList<>();
    while (head.size() < layout.headLines()) {
      FileLines.Line line = lines.next();
      if (line == null) {
        problems.add(head.size() + 1L, "", "must be a line of the head");
      } else if (!line.broken().isEmpty()) {
        problems.add(line.number(), "", line.broken());
      }
      problems.throwIfAny();
      head.add(line == null ? "" : line.text());
    }
    return head;
  }

  private BatchRequest head(List<String> given) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    try {
      tree = layout.head(given);
      BatchRequest read = BatchForm.read(new Fields("", tree));
      List<String> written = layout.head(BatchForm.write(read));
      for (int i = 0; i < given.size(); i++) {
        if (!given.get(i).equals(written.get(i))) {
          problems.add(i + 1L, "", ONE_FORM);
        }
      }
      problems.throwIfAny();
      return read;
    } catch (BatchLayout.LineProblem wrong) {
      throw problems.with(wrong.place(), wrong.rule());
    } catch (JsonFormatException wrong) {
      String field = field(wrong, tree);
      throw problems.with(layout.place(field.isEmpty() ? "" : "/" + field), wrong.rule());
    }
  }

  /** Returns where it is wrong; what a value refuses names its field first. */
  private static String field(JsonFormatException wrong, JsonNode fields) {
    String first = wrong.rule().split("[: ]", 2)[0];
    String pointer = wrong.pointer().isEmpty() ? "" : wrong.pointer().substring(1);
    return pointer.isEmpty() && fields.has(first) ? first : pointer;
  }

  /** Returns the next keys, at most so many; fewer at the end of the file. */
  List<BatchKey> next(int limit) throws IOException {
    List<BatchKey> keys = new ArrayList<>();
    FileLines.Line line = lines.next();
    while (line != null) {
      key(line).ifPresent(keys::add);
      line = keys.size() < limit ? lines.next() : null;
    }
    problems.throwIfAny();
    return keys;
  }

  /**
   * Looks at all lines that are left.
   *
   * @throws BatchFormatException if a line is not of the form, or there are more or fewer than the
   *     head says
   */
  void checkAll() throws IOException {
    for (FileLines.Line line = lines.next(); line != null; line = lines.next()) {
      key(line);
    }
    if (count != request.count()) {
      BatchLayout.Place place = layout.place("/count");
      problems.add(place.line(), place.field(), "must be the number of keys in the file");
    }
    problems.throwIfAny();
  }

  private Optional<BatchKey> key(FileLines.Line line) {
    count++;
    BatchFormatException.Problem problem;
    try {
      BatchKey key = line.broken().isEmpty() ? layout.key(request.keys(), line.text()) : null;
      problem = problem(line, key);
      if (problem == null) {
        return Optional.ofNullable(key);
      }
    } catch (JsonFormatException wrong) {
      String field = field(wrong, KEY_FIELDS);
      problem =
          new BatchFormatException.Problem(
              line.number(), field.isEmpty() ? "key" : field, wrong.rule());
    }
    problems.add(problem);
    return Optional.empty();
  }

  private BatchFormatException.@Nullable Problem problem(
      FileLines.Line line, @Nullable BatchKey key) {
    if (key == null) {
      return new BatchFormatException.Problem(line.number(), "", line.broken());
    }
    if (!layout.key(key).equals(line.text())) {
      return new BatchFormatException.Problem(line.number(), "", ONE_FORM);
    }
    return key.last() > 0 && request.since().isEmpty()
        ? new BatchFormatException.Problem(
            line.number(), "last", "must be left out where no earlier request is named")
        : null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

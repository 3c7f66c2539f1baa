package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;

/** Rows of CSV (RFC 4180): a request has three columns, a reply one for each of its fields. */
final class CsvLines implements BatchLayout {
  private static final List<String> REQUEST_HEADER = List.of("name", "value", "last");
  private static final String KEY = "key";
  private static final String NUMBER = "[1-9][0-9]{0,8}";
  private static final String WHOLE = "must be a whole number from 1 to 999999999";

  private static final List<String> REPLY_COLUMNS =
      List.of(
          "id",
          "place",
          "at",
          "result",
          "reasons",
          "basis",
          "notRecorded",
          "name",
          "dateOfBirth",
          "sex",
          "address",
          "myNumber",
          "residenceCode",
          "changeReason",
          "changeDate",
          "alive",
          "ageReached",
          "resident");

  private enum Kind {
    TEXT,
    NUMBER,
    NAMES,
    TRUTH
  }

  /** The rows of the head, in their order; what is not there has an empty value. */
  private static final List<Row> ROWS =
      List.of(
          new Row("form", "/form", Kind.TEXT),
          new Row("id", "/id", Kind.TEXT),
          new Row("keys", "/keys", Kind.TEXT),
          new Row("count", "/count", Kind.NUMBER),
          new Row("since", "/since", Kind.TEXT),
          new Row("organ", "/recipient/organ", Kind.TEXT),
          new Row("prefecture", "/recipient/prefecture", Kind.TEXT),
          new Row("operatorId", "/operatorId", Kind.TEXT),
          new Row("matchingId", "/matchingId", Kind.TEXT),
          new Row("statute", "/affair/statute", Kind.TEXT),
          new Row("words", "/affair/words", Kind.TEXT),
          new Row("reason", "/reason", Kind.TEXT),
          new Row("items", "/items", Kind.NAMES),
          new Row("aliveOn", "/aliveOn", Kind.TEXT),
          new Row("ageReached", "/ageReached", Kind.NUMBER),
          new Row("residentOf", "/residentOf", Kind.TEXT),
          new Row("method", "/method", Kind.TEXT),
          new Row("viaGovernor", "/viaGovernor", Kind.TEXT),
          new Row("speciallyRequested", "/speciallyRequested", Kind.TRUTH),
          new Row("consented", "/consented", Kind.TRUTH));

  private record Row(String name, String pointer, Kind kind) {
    void put(ObjectNode head, String value, long line) {
      String[] parts = pointer.split("/", -1);
      ObjectNode owner = parts.length == 2 ? head : head.withObject("/" + parts[1]);
      if (!value.isEmpty()) {
        owner.set(parts[parts.length - 1], node(value, line));
      }
    }

    private JsonNode node(String value, long line) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      return switch (kind) {
        case TEXT -> nodes.textNode(value);
        case NUMBER -> nodes.numberNode(number(value, line));
        case TRUTH -> nodes.booleanNode(value.equals("true"));
        case NAMES -> {
          ArrayNode names = nodes.arrayNode();
          for (String word : value.split(" ", -1)) {
            names.add(word);
          }
          yield names;
        }
      };
    }

    private int number(String value, long line) {
      if (!value.matches(NUMBER)) {
        throw new LineProblem(line, name, WHOLE);
      }
      return Integer.parseInt(value);
    }
  }

  @Override
  public String lineEnd() {
    return "\r\n";
  }

  @Override
  public List<String> head(ObjectNode request) {
    List<String> lines = new ArrayList<>();
    lines.add(CsvRow.write(REQUEST_HEADER));
    for (Row row : ROWS) {
      lines.add(CsvRow.write(List.of(row.name(), cell(request.at(row.pointer())), "")));
    }
    return lines;
  }

  @Override
  public int headLines() {
    return 1 + ROWS.size();
  }

  @Override
  public ObjectNode head(List<String> lines) {
    if (!CsvRow.read(lines.get(0)).equals(REQUEST_HEADER)) {
      throw new LineProblem(1, "", "must be the header " + CsvRow.write(REQUEST_HEADER));
    }
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < ROWS.size(); i++) {
      ROWS.get(i).put(head, value(lines.get(i + 1), ROWS.get(i), i + 2L), i + 2L);
    }
    return head;
  }

  private static String value(String line, Row row, long number) {
    List<String> cells = CsvRow.read(line);
    if (cells.size() != REQUEST_HEADER.size()
        || !cells.get(0).equals(row.name())
        || !cells.get(2).isEmpty()) {
      throw new LineProblem(number, row.name(), "must be the row of this name");
    }
    return cells.get(1);
  }

  @Override
  public Place place(String pointer) {
    for (int i = 0; i < ROWS.size() && !pointer.isEmpty(); i++) {
      if ((ROWS.get(i).pointer() + "/").startsWith(pointer + "/")) {
        return new Place(i + 2L, ROWS.get(i).name());
      }
    }
    return new Place(1, "");
  }

  @Override
  public String key(BatchKey key) {
    String last = key.last() == 0 ? "" : String.valueOf(key.last());
    return CsvRow.write(List.of(KEY, key.digits(), last));
  }

  @Override
  public BatchKey key(KeyKind kind, String line) {
    List<String> cells = CsvRow.read(line);
    if (cells.size() != REQUEST_HEADER.size() || !cells.get(0).equals(KEY)) {
      throw new JsonFormatException("/name", "must be a row of three cells with the name " + KEY);
    }
    ObjectNode key = JsonNodeFactory.instance.objectNode().put(KEY, cells.get(1));
    if (!cells.get(2).isEmpty()) {
      if (!cells.get(2).matches(NUMBER)) {
        throw new JsonFormatException("/last", WHOLE);
      }
      key.put("last", Integer.parseInt(cells.get(2)));
    }
    return BatchForm.key(kind, new Fields("", key));
  }

  @Override
  public List<String> replyHead() {
    return List.of(CsvRow.write(REPLY_COLUMNS));
  }

  @Override
  public String reply(ObjectNode line) {
    return CsvRow.write(REPLY_COLUMNS.stream().map(column -> cell(line.path(column))).toList());
  }

  /** A name, a date and an address are as they are in JSON; a list is its words. */
  private static String cell(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(" "));
    }
    return value.isObject() ? JsonForm.text(value) : value.asText();
  }
}

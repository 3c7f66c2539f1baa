package jp.rrn.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.rrn.review.Bilingual;
import jp.rrn.review.Check;
import jp.rrn.review.CheckList;
import jp.rrn.review.Topic;

/**
 * Reads lists of checks of the form {@code rrn-security-review/1}.
 *
 * <p>Strict: an unknown, missing or wrongly typed field or a repeated id is refused, with the
 * place.
 */
public final class CheckListReader {
  private static final String FORM = "rrn-security-review/1";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CheckListReader() {}

  /**
   * Returns the list bundled with the library. Our wording; each check says where it comes from.
   */
  public static CheckList bundled() {
    try (InputStream file =
        Objects.requireNonNull(
            CheckListReader.class.getResourceAsStream("security-review-1.json"))) {
      return read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Returns the list in this file, UTF-8.
   *
   * @throws IOException if it cannot be read
   * @throws JsonFormatException if it is not of the form
   */
  public static CheckList read(InputStream file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(file);
    } catch (JsonProcessingException broken) {
      throw new JsonFormatException("", "must be JSON");
    }
    Fields fields = known(new Fields("", root), "form", "version", "from", "note", "checks");
    if (!fields.text("form").equals(FORM)) {
      throw new JsonFormatException("/form", "must be " + FORM);
    }
    fields.text("note");
    return fields.make(
        () ->
            new CheckList(fields.text("version"), fields.day("from"), checks(root.path("checks"))));
  }

  private static List<Check> checks(JsonNode list) {
    if (!list.isArray()) {
      throw new JsonFormatException("/checks", "must be an array");
    }
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      checks.add(check(new Fields("/checks/" + i, list.get(i))));
    }
    return checks;
  }

  private static Check check(Fields fields) {
    known(fields, "id", "part", "topic", "question", "evidence", "basis", "source");
    return fields.make(
        () ->
            new Check(
                fields.text("id"),
                fields.constant("part", Check.Part.class),
                fields.constant("topic", Topic.class),
                bilingual(fields.object("question")),
                bilingual(fields.object("evidence")),
                fields.textOrEmpty("basis"),
                fields.constant("source", Check.Source.class)));
  }

  private static Bilingual bilingual(Fields fields) {
    known(fields, "ja", "en");
    return fields.make(() -> new Bilingual(fields.text("ja"), fields.text("en")));
  }

  private static Fields known(Fields fields, String... names) {
    Set<String> known = Set.of(names);
    fields
        .node()
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw new JsonFormatException(
                    fields.pointer() + "/" + field, "is not a field of " + FORM);
              }
            });
    return fields;
  }
}

package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Generated;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of catalogues: what is written is read, and nothing else is. */
class CatalogueFormProperties {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(CatalogueReader.schema());

  /** Authorization 20. */
  @Property
  void whatIsWrittenIsReadAgain(@ForAll long seed) throws IOException {
    Catalogue catalogue = Catalogue.of(new Generated(seed).rules());
    String text = text(catalogue);

    assertThat(read(text)).isEqualTo(catalogue);
    assertThat(read(text).digest()).isEqualTo(catalogue.digest());
    assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
  }

  /** Authorization 20. */
  @Property(tries = 200)
  void theDigestDoesNotSeeKeyOrderAndSpacesAndEscapes(@ForAll long seed) throws IOException {
    Catalogue catalogue = Catalogue.of(new Generated(seed).rules());
    JsonNode shuffled = shuffled(MAPPER.readTree(text(catalogue)), new Random(seed));
    String escaped =
        shuffled
            .toPrettyString()
            .chars()
            .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
            .collect(Collectors.joining());

    assertThat(read(escaped).digest()).isEqualTo(catalogue.digest());
  }

  static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      ObjectNode other = MAPPER.createObjectNode();
      names.forEach(name -> other.set(name, shuffled(object.path(name), random)));
      return other;
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(element -> elements.add(shuffled(element, random)));
      Collections.shuffle(elements, random);
      return MAPPER.createArrayNode().addAll(elements);
    }
    return node;
  }

  /** Authorization 20: a value is changed, taken away, or joined by another; one at a time. */
  @Property(tries = 100)
  void aChangedValueChangesTheDigestOrIsRefused(@ForAll long seed) throws IOException {
    Catalogue catalogue = Catalogue.of(new Generated(seed).rules());
    JsonNode file = MAPPER.readTree(text(catalogue));
    for (ObjectNode object : objects(file)) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(new Random(seed).nextInt(names.size()));
      JsonNode value = object.path(name);
      for (JsonNode other : List.of(other(value), MAPPER.createArrayNode().add(7))) {
        object.set(name, other);
        assertThat(digestOrRefusal(file.toString())).isNotEqualTo(catalogue.digest());
      }
      object.remove(name);
      assertThat(digestOrRefusal(file.toString())).isNotEqualTo(catalogue.digest());
      object.set(name, value);
    }
    assertThat(digestOrRefusal(file.toString())).isEqualTo(catalogue.digest());
  }

  private static JsonNode other(JsonNode value) {
    if (value.isTextual()) {
      return MAPPER.getNodeFactory().textNode(value.textValue() + "x");
    }
    return value.isInt()
        ? MAPPER.getNodeFactory().numberNode(value.intValue() + 1)
        : MAPPER.getNodeFactory().nullNode();
  }

  private static String digestOrRefusal(String text) throws IOException {
    try {
      return read(text).digest();
    } catch (CatalogueFormatException refused) {
      return "refused";
    }
  }

  /** Authorization 20: wherever a field too many stands, it is named. */
  @Property(tries = 100)
  void aFieldTooManyIsNamedByItsPointer(@ForAll long seed) throws IOException {
    JsonNode file = MAPPER.readTree(text(Catalogue.of(new Generated(seed).rules())));
    List<String> pointers = new ArrayList<>();
    pointers(file, "", pointers);
    String at = pointers.get(new Random(seed).nextInt(pointers.size()));
    ((ObjectNode) file.at(at)).put("superfluous", 1);

    assertThatThrownBy(() -> read(file.toString()))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(CatalogueFormatException.Problem::pointer)
                    .containsExactly(at + "/superfluous"));
    assertThat(SCHEMA.validate(file.toString(), InputFormat.JSON)).isNotEmpty();
  }

  /** What the schema refuses the reader refuses too. */
  @Property(tries = 200)
  void theReaderIsAtLeastAsStrictAsTheSchema(@ForAll long seed) throws IOException {
    JsonNode file = MAPPER.readTree(text(Catalogue.of(new Generated(seed).rules())));
    Random random = new Random(seed);
    List<ObjectNode> objects = objects(file);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(3)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, other(object.path(name)));
      default -> object.put(name, random.nextInt(3) - 1);
    }
    if (!SCHEMA.validate(file.toString(), InputFormat.JSON).isEmpty()) {
      assertThatThrownBy(() -> read(file.toString())).isInstanceOf(CatalogueFormatException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lawful-uses-2016-08",
        "register-uses-2016-08",
        "transitional-2015-301",
        "example-prefecture",
        "example-municipality"
      })
  void everyBundledFileIsOfTheSchemaAndWrittenAgain(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(name + ".json"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Catalogue catalogue = CatalogueReader.bundled(name);

      assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(MAPPER.readTree(text(catalogue))).isEqualTo(MAPPER.readTree(text));
    }
  }

  private static List<ObjectNode> objects(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    pointers(root, "", pointers);
    return pointers.stream().map(at -> (ObjectNode) root.at(at)).toList();
  }

  /** Maps by method or kind of search have no fields of their own. */
  private static void pointers(JsonNode node, String at, List<String> found) {
    if (node.isObject()) {
      found.add(at);
      node.properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("searches")
                    && !(field.getKey().equals("items") && field.getValue().isObject())) {
                  pointers(field.getValue(), at + "/" + field.getKey(), found);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        pointers(node.get(i), at + "/" + i, found);
      }
    }
  }

  private static String text(Catalogue catalogue) throws JsonProcessingException {
    return CatalogueWriter.write(catalogue).values().iterator().next();
  }

  private static Catalogue read(String json) throws IOException {
    return CatalogueReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}

package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.rrn.law.Generated;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of requests: what is written is read in any layout, and nothing else is. */
class RequestReaderProperties {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(RequestReader.schema());

  /** The golden file: changing what it holds is a change of protocol. */
  private static final String GOLDEN =
      """
      {
        "recipient": {"organ": "見本町長", "prefecture": "13"},
        "operatorId": "operator-1",
        "matchingId": "matching-1",
        "giver": "AGENCY",
        "affair": {"statute": "見本法", "words": "見本の事務"},
        "reason": "a \\"reason\\"",
        "items": ["NAME", "ADDRESS", "ALIVE", "AGE_REACHED", "RESIDENT"],
        "method": "IMMEDIATE",
        "viaGovernor": "13",
        "speciallyRequested": true,
        "searchBy": ["NAME", "DATE_OF_BIRTH"],
        "aliveOn": "2026-03-31",
        "ageReached": 20,
        "residentOf": "202011",
        "target": {
          "kind": "PERSONS", "persons": 2, "notifyingPrefecture": "14", "consented": true
        },
        "on": "2026-04-01",
        "at": "2026-04-01T00:00:00Z"
      }
      """;

  @Test
  void theGoldenFileHoldsEveryField() throws IOException {
    assertThat(JsonForm.USE_REQUEST.write(read(GOLDEN)))
        .isEqualTo(
            """
            {"affair":{"statute":"見本法","words":"見本の事務"},\
            "ageReached":20,"aliveOn":"2026-03-31",\
            "at":"2026-04-01T00:00:00Z","giver":"AGENCY","items":["NAME","ADDRESS","ALIVE","AGE_REACHED","RESIDENT"],\
            "matchingId":"matching-1","method":"IMMEDIATE","on":"2026-04-01",\
            "operatorId":"operator-1","reason":"a \\"reason\\"",\
            "recipient":{"organ":"見本町長","prefecture":"13"},"residentOf":"202011",\
            "searchBy":["NAME","DATE_OF_BIRTH"],"speciallyRequested":true,\
            "target":{"consented":true,"kind":"PERSONS","notifyingPrefecture":"14","persons":2},\
            "viaGovernor":"13"}""");
    assertThat(SCHEMA.validate(GOLDEN, InputFormat.JSON)).isEmpty();
    assertThat(MAPPER.readTree(RequestReader.schema()).path("properties").size())
        .isEqualTo(MAPPER.readTree(GOLDEN).size());
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgainInAnyLayout(@ForAll long seed) throws IOException {
    UseRequest request = request(seed);
    String text = JsonForm.USE_REQUEST.write(request);
    String laidOut =
        CatalogueFormProperties.shuffled(tree(text), new Random(seed)).toPrettyString();

    assertThat(read(text)).isEqualTo(request);
    assertThat(read(laidOut)).isEqualTo(request);
    assertThat(SCHEMA.validate(laidOut, InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 100)
  void aFieldTooManyIsNamedByItsPointer(@ForAll long seed) throws IOException {
    JsonNode file = tree(JsonForm.USE_REQUEST.write(request(seed)));
    String at = any(List.of("", "/recipient", "/affair", "/target"), seed);
    ((ObjectNode) file.at(at)).put("superfluous", false);

    assertThat(refusal(file.toString())).isEqualTo(at + "/superfluous");
    assertThat(SCHEMA.validate(file.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Property(tries = 100)
  void aMissingFieldIsNamedByItsPointer(@ForAll long seed) throws IOException {
    JsonNode file = tree(JsonForm.USE_REQUEST.write(request(seed)));
    String pointer = any(required(), seed);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) file.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));

    assertThat(refusal(file.toString())).isEqualTo(pointer);
    assertThat(SCHEMA.validate(file.toString(), InputFormat.JSON)).isNotEmpty();
  }

  /** Returns what the schema says must be there. */
  private static List<String> required() throws IOException {
    JsonNode schema = MAPPER.readTree(RequestReader.schema());
    List<String> pointers = new ArrayList<>();
    schema.path("required").forEach(name -> pointers.add("/" + name.asText()));
    for (String part : List.of("recipient", "affair", "target")) {
      schema
          .at("/properties/" + part + "/required")
          .forEach(name -> pointers.add("/" + part + "/" + name.asText()));
    }
    return pointers;
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"giver\": \"AGENCY\", | \"giver\": \"AGENCY\", \"giver\": \"AGENCY\", | /giver",
        "\"persons\": 2 | \"persons\": 2, \"persons\": 2 | /target/persons",
        "\"giver\": \"AGENCY\" | \"giver\": 1 | /giver",
        "\"giver\": \"AGENCY\" | \"giver\": \"agency\" | /giver",
        "\"persons\": 2 | \"persons\": 2.0 | /target/persons",
        "\"persons\": 2 | \"persons\": 0 | /target",
        "\"persons\": 2 | \"persons\": 123456789012345678901234567890 | /target/persons",
        "\"consented\": true | \"consented\": false | /target/consented",
        "\"speciallyRequested\": true | \"speciallyRequested\": false | /speciallyRequested",
        "\"NAME\", \"ADDRESS\" | \"NAME\", \"NAME\" | /items",
        "\"NAME\", \"ADDRESS\", \"ALIVE\", \"AGE_REACHED\", \"RESIDENT\" | | ``",
        "\"ALIVE\", | | ``",
        "\"ageReached\": 20, | | ``",
        "\"ageReached\": 20 | \"ageReached\": -20 | ``",
        "\"residentOf\": \"202011\" | \"residentOf\": \"202012\" | /residentOf",
        "\"aliveOn\": \"2026-03-31\" | \"aliveOn\": \"2026-02-30\" | /aliveOn",
        "\"NAME\", \"ADDRESS\" | null | /items",
        "\"2026-04-01T | \"2026-04-01T00:00:00.000Z\", \"x\": \" | /at",
        "\"2026-04-01T00:00:00Z\" | \"2026-04-01\" | /at",
        "\"on\": \"2026-04-01\" | \"on\": \"2026-02-30\" | /on",
        "operator-1 | \\ud800 | ``",
        "\"prefecture\": \"13\" | \"prefecture\": \"48\" | /recipient",
        "見本法 | | /affair",
      })
  void whatIsWrongIsNamedByItsPointer(String part, String broken, String pointer)
      throws IOException {
    assertThat(refusal(GOLDEN.replace(part, broken == null ? "" : broken))).isEqualTo(pointer);
  }

  @Test
  void whatIsNoJsonIsRefusedAndNotRepeated() {
    String deep = "[".repeat(100_000);
    for (String text : List.of("", "見本", "[]", "7", GOLDEN + "1", deep, "{\"reason\": \"見本")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(JsonFormatException.class)
          .hasMessageNotContaining("見本");
    }
    assertThatThrownBy(
            () -> RequestReader.read(new ByteArrayInputStream(new byte[] {'"', (byte) 0xFF, '"'})))
        .isInstanceOf(JsonFormatException.class);
  }

  private static String refusal(String text) throws IOException {
    try {
      return "read as " + JsonForm.USE_REQUEST.write(read(text));
    } catch (JsonFormatException refused) {
      return refused.pointer();
    }
  }

  private static UseRequest request(long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    return generated.request(rules);
  }

  private static <T> T any(List<T> list, long seed) {
    return list.get(new Random(seed).nextInt(list.size()));
  }

  private static JsonNode tree(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  private static UseRequest read(String json) throws IOException {
    return RequestReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The tree of a JSON file from outside: UTF-8, one value and nothing behind it, no field twice, and
 * bounded memory whatever comes.
 */
final class FileTree {
  private static final int TOKENS_MAX = 2_000_000;
  private static final int LEVELS_MAX = 16;
  private static final int TEXT_MAX = 10_000;
  private static final int NUMBER_MAX = 20;

  private static final JsonMapper MAPPER = mapper();

  private FileTree() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(CatalogueReader.CHARACTERS_MAX)
                .maxTokenCount(TOKENS_MAX)
                .maxNestingDepth(LEVELS_MAX)
                .maxStringLength(TEXT_MAX)
                .maxNameLength(TEXT_MAX)
                .maxNumberLength(NUMBER_MAX)
                .build());
    return mapper;
  }

  /** Makes the exception that says what is wrong and where. */
  interface Refusal {
    /**
     * Returns it.
     *
     * @param pointer where, as a JSON pointer
     * @param rule what must be there; may quote the file
     */
    RuntimeException at(String pointer, String rule);
  }

  static JsonNode read(InputStream file, Refusal refusal) throws IOException {
    Reader reader =
        new InputStreamReader(
            file,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser parser = MAPPER.createParser(reader)) {
      try {
        JsonNode root = MAPPER.readTree(parser);
        if (root == null || root.isMissingNode() || parser.nextToken() != null) {
          throw refusal.at("", "must be one object and nothing else");
        }
        return root;
      } catch (JsonProcessingException broken) {
        throw refusal.at(place(parser), broken.getOriginalMessage());
      } catch (CharacterCodingException wrong) {
        throw refusal.at(place(parser), "must be UTF-8");
      }
    }
  }

  private static String place(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import jp.rrn.law.UseRequest;

/**
 * Reads a request that somebody wrote into a file: the fields of {@link JsonForm#USE_REQUEST}, laid
 * out as one likes. UTF-8; published as {@code rrn-use-request-1.schema.json} beside this class.
 *
 * <p>Strict all the same: an unknown, missing, repeated or wrongly typed field is refused, and so
 * is a value that is not in the one form it is written in. Memory is bounded as in {@link
 * CatalogueReader}. What the file says is not repeated in the refusal: it may be about a person.
 */
public final class RequestReader {
  private RequestReader() {}

  /**
   * Returns the request in this file.
   *
   * @throws IOException if it cannot be read
   * @throws JsonFormatException if it is not of the form; names the first place that is not
   */
  public static UseRequest read(InputStream file) throws IOException {
    JsonNode root =
        FileTree.read(
            file,
            (pointer, rule) ->
                new JsonFormatException(
                    pointer, "must be JSON in UTF-8 within the limits, every field once"));
    Fields fields = new Fields("", root);
    UseRequest request = RequestForm.read(fields);
    refuseOther("", root, RequestForm.write(request));
    fields.make(() -> JsonForm.USE_REQUEST.write(request));
    return request;
  }

  /** Returns the JSON Schema of the form, as text. */
  public static String schema() {
    return CatalogueReader.bundledText("rrn-use-request-1.schema.json");
  }

  /** Refuses what the request would not have been written with, but for the order of a list. */
  private static void refuseOther(String pointer, JsonNode given, JsonNode written) {
    if (given.isObject()) {
      for (Map.Entry<String, JsonNode> field : given.properties()) {
        String at = pointer + "/" + Entry.escaped(field.getKey());
        if (!written.has(field.getKey())) {
          throw new JsonFormatException(
              at, "is not a field of the form, or is left out where it is false");
        }
        refuseOther(at, field.getValue(), written.path(field.getKey()));
      }
    } else if (given.isArray()) {
      if (given.size() != written.size()) {
        throw new JsonFormatException(pointer, "must name each once");
      }
    } else if (!given.equals(written)) {
      throw new JsonFormatException(pointer, "must be in the one form it is written in");
    }
  }
}

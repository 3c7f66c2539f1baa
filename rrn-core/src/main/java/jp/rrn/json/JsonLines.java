package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;

/** One JSON object a line. */
final class JsonLines implements BatchLayout {
  @Override
  public String lineEnd() {
    return "\n";
  }

  @Override
  public List<String> head(ObjectNode request) {
    return List.of(JsonForm.text(request));
  }

  @Override
  public int headLines() {
    return 1;
  }

  @Override
  public ObjectNode head(List<String> lines) {
    JsonNode tree = JsonForm.tree(lines.get(0));
    if (tree instanceof ObjectNode node) {
      return node;
    }
    throw new LineProblem(1, "", "must be a JSON object");
  }

  @Override
  public Place place(String pointer) {
    return new Place(1, pointer.isEmpty() ? "" : pointer.substring(1));
  }

  @Override
  public String key(BatchKey key) {
    return JsonForm.text(BatchForm.write(key));
  }

  @Override
  public BatchKey key(KeyKind kind, String line) {
    return BatchForm.key(kind, new Fields("", JsonForm.tree(line)));
  }

  @Override
  public List<String> replyHead() {
    return List.of();
  }

  @Override
  public String reply(ObjectNode line) {
    return JsonForm.text(line);
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.provision.BatchMark;

/** Marks of chunks that were answered. */
final class BatchMarkForm {
  private BatchMarkForm() {}

  static ObjectNode write(BatchMark mark) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("batch", mark.batch()).put("chunk", mark.chunk());
    node.put("position", mark.position()).put("digest", mark.digest());
    ArrayNode sequences = node.putArray("sequences");
    mark.sequences().forEach(sequences::add);
    return node;
  }

  static BatchMark read(Fields fields) {
    return fields.make(
        () ->
            new BatchMark(
                fields.text("batch"),
                fields.integer("chunk"),
                fields.whole("position"),
                fields.text("digest"),
                fields.integers("sequences")));
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.review.Finding;

/** What was found in a review. */
final class FindingForm {
  private FindingForm() {}

  static ObjectNode write(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("checkId", finding.checkId())
        .put("result", finding.result().name())
        .put("evidence", finding.evidence())
        .put("on", finding.on().toString());
    finding.due().ifPresent(due -> node.put("due", due.toString()));
    return node;
  }

  static Finding read(Fields fields) {
    return fields.make(
        () ->
            new Finding(
                fields.text("checkId"),
                fields.constant("result", Finding.Result.class),
                fields.text("evidence"),
                fields.day("on"),
                fields.has("due") ? Optional.of(fields.day("due")) : Optional.empty()));
  }
}

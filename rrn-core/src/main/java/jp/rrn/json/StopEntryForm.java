package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.operator.EmergencyStop.Order;
import jp.rrn.operator.EmergencyStop.Ordered;
import jp.rrn.operator.Operator;
import jp.rrn.operator.Reason;
import jp.rrn.operator.StopEntry;

/** Orders to stop provision and to resume it. */
final class StopEntryForm {
  private StopEntryForm() {}

  static ObjectNode write(StopEntry entry) {
    Ordered ordered = entry.ordered();
    return JsonNodeFactory.instance
        .objectNode()
        .put("sequence", entry.sequence())
        .put("order", ordered.order().name())
        .put("at", ordered.at().toString())
        .put("operatorId", ordered.by().id().value())
        .put("matchingId", ordered.by().person().value())
        .put("reason", ordered.reason().text());
  }

  static StopEntry read(Fields fields) {
    return fields.make(
        () ->
            new StopEntry(
                fields.integer("sequence"),
                new Ordered(
                    fields.constant("order", Order.class),
                    fields.moment("at"),
                    Operator.of(fields.text("operatorId"), fields.text("matchingId")),
                    new Reason(fields.text("reason")))));
  }
}

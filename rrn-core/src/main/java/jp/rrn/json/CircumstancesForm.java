package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.law.Moment;
import jp.rrn.provision.Circumstances;

/** What of a request is its own. */
final class CircumstancesForm {
  private CircumstancesForm() {}

  static ObjectNode write(Circumstances own) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("operatorId", own.operatorId()).put("matchingId", own.matchingId());
    node.put("reason", own.reason());
    if (own.persons() != 1) {
      node.put("persons", own.persons());
    }
    RequestForm.putQuestions(node, own.questions());
    own.moment()
        .ifPresent(
            moment -> node.put("on", moment.on().toString()).put("at", moment.at().toString()));
    return node;
  }

  static Circumstances read(Fields fields) {
    return fields.make(
        () ->
            new Circumstances(
                fields.text("operatorId"),
                fields.text("matchingId"),
                fields.text("reason"),
                fields.has("on") || fields.has("at")
                    ? Optional.of(new Moment(fields.day("on"), fields.moment("at")))
                    : Optional.empty(),
                fields.present("persons", fields::integer).orElse(1),
                RequestForm.questions(fields)));
  }
}

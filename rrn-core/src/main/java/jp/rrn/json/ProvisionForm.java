package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;

/** Requests as they are remembered. */
final class ProvisionForm {
  private ProvisionForm() {}

  static ObjectNode write(ProvisionEntry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", entry.at().toString());
    node.set("request", RequestForm.write(entry.request()));
    entry.subject().ifPresent(subject -> node.put("subject", subject.value()));
    node.set("decision", DecisionForm.write(entry.decision()));
    node.put("provided", entry.provided());
    return node;
  }

  static ProvisionEntry read(Fields fields) {
    return fields.make(
        () ->
            new ProvisionEntry(
                fields.moment("at"),
                RequestForm.read(fields.object("request")),
                fields.present("subject", fields::whole).map(Subject::new),
                DecisionForm.read(fields.object("decision")),
                fields.truth("provided")));
  }
}

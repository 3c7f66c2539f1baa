package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseId;
import jp.rrn.operator.Operator;

/** Entries of cases. */
final class CaseEntryForm {
  private CaseEntryForm() {}

  static ObjectNode write(CaseEntry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("caseId", entry.caseId().value());
    node.put("sequence", entry.sequence());
    node.put("at", entry.at().toString());
    node.put("on", entry.on().toString());
    node.set("event", CaseEventForm.write(entry.event()));
    entry.due().ifPresent(due -> node.put("due", due.toString()));
    node.put("operatorId", entry.operator().id().value());
    node.put("matchingId", entry.operator().person().value());
    return node;
  }

  static CaseEntry read(Fields fields) {
    return fields.make(
        () ->
            new CaseEntry(
                new CaseId(fields.text("caseId")),
                fields.integer("sequence"),
                fields.moment("at"),
                fields.day("on"),
                CaseEventForm.read(fields.object("event")),
                fields.present("due", fields::day),
                Operator.of(fields.text("operatorId"), fields.text("matchingId"))));
  }
}

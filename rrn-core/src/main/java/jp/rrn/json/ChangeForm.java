package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;

/** Changes as they travel, and the entries they become at a node. */
final class ChangeForm {
  private ChangeForm() {}

  static ObjectNode write(Change change) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("messageId", change.messageId().toString());
    node.put("origin", change.origin().digits());
    node.put("reason", change.reason().name());
    node.set("eventDate", DateForm.write(change.eventDate()));
    node.put("notifiedOn", change.notifiedOn().toString());
    node.put("effectiveFrom", change.effectiveFrom().toString());
    RequestForm.putNames(node.putArray("items"), change.items());
    node.set("record", write(change.record()));
    change
        .former()
        .residenceCode()
        .ifPresent(code -> node.put("formerResidenceCode", code.digits()));
    change.former().myNumber().ifPresent(number -> node.put("formerMyNumber", number.digits()));
    change.cancels().ifPresent(cancelled -> node.put("cancels", cancelled.toString()));
    node.put("operator", change.operator());
    return node;
  }

  static Change read(Fields fields) {
    return fields.make(
        () ->
            new Change(
                fields.messageId("messageId"),
                LocalGovernmentCode.of(fields.text("origin")),
                fields.constant("reason", ChangeReason.class),
                DateForm.read(fields.object("eventDate")),
                fields.day("notifiedOn"),
                fields.day("effectiveFrom"),
                fields.constants("items", Item.class),
                record(fields.object("record")),
                former(fields),
                fields.present("cancels", fields::messageId),
                fields.text("operator")));
  }

  private static FormerNumbers former(Fields fields) {
    return fields
        .present("formerResidenceCode", fields::text)
        .map(code -> FormerNumbers.of(ResidenceCode.of(code)))
        .or(
            () ->
                fields
                    .present("formerMyNumber", fields::text)
                    .map(number -> FormerNumbers.of(MyNumber.of(number))))
        .orElse(FormerNumbers.NONE);
  }

  private static ObjectNode write(IdentityRecord record) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("name", NameForm.write(record.name()));
    node.set("dateOfBirth", DateForm.write(record.dateOfBirth()));
    node.put("sex", record.sex().code());
    node.set("address", AddressForm.write(record.address()));
    node.put("residenceCode", record.residenceCode().digits());
    record.myNumber().ifPresent(number -> node.put("myNumber", number.digits()));
    return node;
  }

  private static IdentityRecord record(Fields fields) {
    return fields.make(
        () -> {
          IdentityRecord record =
              IdentityRecord.of(
                  NameForm.read(fields.object("name")),
                  DateForm.read(fields.object("dateOfBirth")),
                  Sex.ofCode(fields.text("sex")),
                  AddressForm.read(fields.object("address")),
                  ResidenceCode.of(fields.text("residenceCode")));
          return fields
              .present("myNumber", fields::text)
              .map(number -> record.withMyNumber(MyNumber.of(number)))
              .orElse(record);
        });
  }

  static ObjectNode write(HistoryEntry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("subject", entry.subject().value());
    node.put("sequence", entry.sequence());
    node.put("recordedAt", entry.recordedAt().toString());
    node.set("change", write(entry.change()));
    return node;
  }

  static HistoryEntry entry(Fields fields) {
    return fields.make(
        () ->
            new HistoryEntry(
                new Subject(fields.whole("subject")),
                fields.integer("sequence"),
                fields.moment("recordedAt"),
                read(fields.object("change"))));
  }
}

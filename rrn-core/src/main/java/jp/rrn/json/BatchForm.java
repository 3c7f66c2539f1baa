package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Disclosure;
import jp.rrn.law.Purpose;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionReply;

/** Requests for many and what is told of each line, as trees: both layouts are made of these. */
final class BatchForm {
  static final String REQUEST = "rrn-batch-request/1";

  private BatchForm() {}

  static ObjectNode write(BatchRequest request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Provision.Inquiry inquiry = request.inquiry();
    node.put("form", REQUEST).put("id", request.id().digits());
    node.put("keys", request.keys().name()).put("count", request.count());
    request.since().ifPresent(since -> node.put("since", since.digits()));
    RequestForm.put(node.putObject("recipient"), inquiry.recipient());
    node.put("operatorId", inquiry.asker().operatorId());
    node.put("matchingId", inquiry.asker().matchingId());
    node.set("affair", RequestForm.write(inquiry.affair()));
    node.put("reason", inquiry.purpose().reason());
    RequestForm.putAsked(node, inquiry.asked());
    RequestForm.putIfTrue(node, "consented", inquiry.consented());
    return node;
  }

  static BatchRequest read(Fields fields) {
    if (!fields.text("form").equals(REQUEST)) {
      throw new JsonFormatException("/form", "must be " + REQUEST);
    }
    return fields.make(
        () ->
            new BatchRequest(
                id(fields, "id"),
                inquiry(fields),
                fields.constant("keys", KeyKind.class),
                fields.integer("count"),
                fields.present("since", field -> id(fields, field))));
  }

  private static BatchId id(Fields fields, String field) {
    String digits = fields.text(field);
    try {
      return BatchId.of(digits);
    } catch (IllegalArgumentException wrong) {
      throw new JsonFormatException("/" + field, "must be 32 lower-case hexadecimal digits");
    }
  }

  private static Provision.Inquiry inquiry(Fields fields) {
    return new Provision.Inquiry(
        new Asker(
            RequestForm.recipient(fields.object("recipient")),
            fields.text("operatorId"),
            fields.text("matchingId")),
        new Purpose(RequestForm.affair(fields.object("affair")), fields.text("reason")),
        RequestForm.asked(fields),
        fields.truthOrFalse("consented"));
  }

  static ObjectNode write(BatchKey key) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", key.digits());
    return key.last() == 0 ? node : node.put("last", key.last());
  }

  static BatchKey key(KeyKind kind, Fields fields) {
    return fields.make(
        () ->
            new BatchKey(
                kind, fields.text("key"), fields.present("last", fields::integer).orElse(0)));
  }

  static ObjectNode write(BatchId id, long place, Instant at, ProvisionReply reply) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id.digits()).put("place", place).put("at", at.toString());
    if (reply instanceof ProvisionReply.Provided provided) {
      node.put("result", "PROVIDED").put("basis", provided.decision().basis().words());
      put(node, provided.items());
    } else if (reply instanceof ProvisionReply.Unchanged unchanged) {
      node.put("result", "UNCHANGED").put("basis", unchanged.decision().basis().words());
    } else if (reply instanceof ProvisionReply.Withheld withheld) {
      put(node.put("result", "WITHHELD"), withheld.refused());
    } else {
      node.put("result", reply instanceof ProvisionReply.Referred ? "REFERRED" : "NOT_FOUND");
    }
    return node;
  }

  private static void put(ObjectNode node, Disclosure.Refused refused) {
    RequestForm.putNames(node.putArray("reasons"), refused.reasons());
    Optional<String> nearest = refused.nearest().map(BasisRef::words);
    nearest.ifPresent(words -> node.put("basis", words));
  }

  private static void put(ObjectNode node, ProvidedItems items) {
    if (!items.notRecorded().isEmpty()) {
      RequestForm.putNames(node.putArray("notRecorded"), items.notRecorded());
    }
    items.name().ifPresent(name -> node.set("name", NameForm.write(name)));
    items.dateOfBirth().ifPresent(date -> node.set("dateOfBirth", DateForm.write(date)));
    items.sex().ifPresent(sex -> node.put("sex", sex.name()));
    items.address().ifPresent(address -> node.set("address", AddressForm.write(address)));
    items.myNumber().ifPresent(number -> node.put("myNumber", number.digits()));
    items.residenceCode().ifPresent(code -> node.put("residenceCode", code.digits()));
    items.changeReason().ifPresent(reason -> node.put("changeReason", reason.name()));
    items.changeDate().ifPresent(date -> node.set("changeDate", DateForm.write(date)));
    items.alive().ifPresent(answer -> node.put("alive", answer.name()));
    items.ageReached().ifPresent(answer -> node.put("ageReached", answer.name()));
    items.resident().ifPresent(answer -> node.put("resident", answer.name()));
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Giver;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;

/** Requests for a record. */
final class RequestForm {
  private RequestForm() {}

  static ObjectNode write(UseRequest request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode recipient = node.putObject("recipient").put("organ", request.recipient().organ());
    request
        .recipient()
        .prefecture()
        .ifPresent(prefecture -> recipient.put("prefecture", prefecture.digits()));
    node.put("giver", request.giver().name());
    putAffair(node, request.affair());
    putNames(node.putArray("items"), request.items());
    node.put("notifyingPrefecture", request.notifyingPrefecture().digits());
    node.put("on", request.on().toString());
    node.put("operatorId", request.operatorId());
    node.put("matchingId", request.matchingId());
    node.put("reason", request.reason());
    return node;
  }

  static UseRequest read(Fields fields) {
    return fields.make(
        () ->
            new UseRequest(
                recipient(fields.object("recipient")),
                fields.constant("giver", Giver.class),
                affair(fields.object("affair")),
                fields.constants("items", Item.class),
                PrefectureCode.of(fields.text("notifyingPrefecture")),
                fields.day("on"),
                fields.text("operatorId"),
                fields.text("matchingId"),
                fields.text("reason")));
  }

  private static Recipient recipient(Fields fields) {
    String organ = fields.text("organ");
    return fields.make(
        () ->
            fields.has("prefecture")
                ? Recipient.in(PrefectureCode.of(fields.text("prefecture")), organ)
                : Recipient.national(organ));
  }

  static void putAffair(ObjectNode node, Affair affair) {
    node.putObject("affair").put("statute", affair.statute()).put("words", affair.words());
  }

  static Affair affair(Fields fields) {
    return fields.make(() -> new Affair(fields.text("statute"), fields.text("words")));
  }

  /** Puts them in the order of their type, so that equal sets have equal texts. */
  static <E extends Enum<E>> void putNames(ArrayNode array, Set<E> constants) {
    constants.stream().sorted().forEach(constant -> array.add(constant.name()));
  }
}

package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;

/** Requests for a record. What is usual is left out: by key, straight, of one's own accord. */
final class RequestForm {
  private RequestForm() {}

  static ObjectNode write(UseRequest request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Asker asker = request.asker();
    put(node.putObject("recipient"), asker.recipient());
    node.put("operatorId", asker.operatorId()).put("matchingId", asker.matchingId());
    node.put("giver", request.giver().name());
    node.set("affair", write(request.affair()));
    node.put("reason", request.purpose().reason());
    putAsked(node, request.asked());
    Target target = request.target();
    ObjectNode about = node.putObject("target").put("kind", target.kind().name());
    about.put("persons", target.persons());
    about.put("notifyingPrefecture", target.notifyingPrefecture().digits());
    putIfTrue(about, "consented", target.consented());
    node.put("on", request.moment().on().toString()).put("at", request.moment().at().toString());
    return node;
  }

  /** Puts the fields of this recipient into a node. */
  static ObjectNode put(ObjectNode node, Recipient recipient) {
    recipient.prefecture().ifPresent(prefecture -> node.put("prefecture", prefecture.digits()));
    return node.put("organ", recipient.organ());
  }

  static ObjectNode write(Affair affair) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return node.put("statute", affair.statute()).put("words", affair.words());
  }

  static void putAsked(ObjectNode node, Asked asked) {
    putNames(node.putArray("items"), asked.items());
    node.put("method", asked.method().name());
    asked.route().governor().ifPresent(governor -> node.put("viaGovernor", governor.digits()));
    putIfTrue(node, "speciallyRequested", asked.speciallyRequested());
    if (asked.access() instanceof Access.Search search) {
      putNames(node.putArray("searchBy"), search.given());
    }
    putQuestions(node, asked.questions());
  }

  static void putQuestions(ObjectNode node, Questions questions) {
    questions.aliveOn().ifPresent(day -> node.put("aliveOn", day.toString()));
    questions.ageReached().ifPresent(years -> node.put("ageReached", years));
    questions.residentOf().ifPresent(place -> node.put("residentOf", place.digits()));
  }

  static void putIfTrue(ObjectNode node, String field, boolean value) {
    if (value) {
      node.put(field, true);
    }
  }

  static UseRequest read(Fields fields) {
    return fields.make(
        () ->
            new UseRequest(
                new Asker(
                    recipient(fields.object("recipient")),
                    fields.text("operatorId"),
                    fields.text("matchingId")),
                fields.constant("giver", Giver.class),
                new Purpose(affair(fields.object("affair")), fields.text("reason")),
                asked(fields),
                target(fields.object("target")),
                new Moment(fields.day("on"), fields.moment("at"))));
  }

  static Recipient recipient(Fields fields) {
    String organ = fields.text("organ");
    return fields.make(
        () ->
            fields.has("prefecture")
                ? Recipient.in(PrefectureCode.of(fields.text("prefecture")), organ)
                : Recipient.national(organ));
  }

  static Affair affair(Fields fields) {
    return fields.make(() -> new Affair(fields.text("statute"), fields.text("words")));
  }

  static Asked asked(Fields fields) {
    return new Asked(
        fields.constants("items", Item.class),
        fields.constant("method", Method.class),
        fields.has("viaGovernor")
            ? Route.via(PrefectureCode.of(fields.text("viaGovernor")))
            : Route.DIRECT,
        fields.truthOrFalse("speciallyRequested"),
        fields.has("searchBy")
            ? new Access.Search(fields.constants("searchBy", Item.class))
            : Access.BY_KEY,
        questions(fields));
  }

  static Questions questions(Fields fields) {
    return new Questions(
        fields.present("aliveOn", fields::day),
        fields.present("ageReached", fields::integer),
        fields.present("residentOf", fields::localGovernment));
  }

  private static Target target(Fields fields) {
    return fields.make(
        () ->
            new Target(
                fields.constant("kind", Target.Kind.class),
                fields.integer("persons"),
                PrefectureCode.of(fields.text("notifyingPrefecture")),
                fields.truthOrFalse("consented")));
  }

  /** Puts them in the order of their type, so that equal sets have equal texts. */
  static <E extends Enum<E>> void putNames(ArrayNode array, Set<E> constants) {
    constants.stream().sorted().forEach(constant -> array.add(constant.name()));
  }
}

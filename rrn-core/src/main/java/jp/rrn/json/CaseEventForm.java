package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.Applicant;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;

/** What happens in a case. Numbers of 64 bits are written as texts, which every reader keeps. */
final class CaseEventForm {
  private enum Kind {
    DISCLOSURE_REQUESTED,
    CORRECTION_REQUESTED,
    COMPLAINED,
    EXTENDED,
    FEE_PAID,
    INVESTIGATED,
    CORRECTED,
    TAKER_TOLD,
    NOT_CORRECTED,
    SETTLED,
    WITHDRAWN,
    ANSWERED,
    ACCOUNT_GIVEN
  }

  private CaseEventForm() {}

  static ObjectNode write(CaseEvent event) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (event instanceof CaseEvent.Opening opening) {
      writeOpening(node, opening);
    } else if (event instanceof CaseEvent.Answered answered) {
      kind(node, Kind.ANSWERED).put("form", answered.form().name());
      answered.disclosed().ifPresent(disclosed -> putDisclosed(node, disclosed));
    } else if (event instanceof CaseEvent.AccountGiven given) {
      kind(node, Kind.ACCOUNT_GIVEN)
          .put("size", Long.toString(given.size()))
          .put("requests", given.requests());
    } else {
      writeStep(node, event);
    }
    return node;
  }

  private static void writeOpening(ObjectNode node, CaseEvent.Opening opening) {
    if (opening instanceof CaseEvent.DisclosureRequested requested) {
      kind(node, Kind.DISCLOSURE_REQUESTED)
          .put("form", requested.form().name())
          .put("feeYen", requested.feeYen());
      putRequest(node, requested.request());
    } else if (opening instanceof CaseEvent.CorrectionRequested requested) {
      kind(node, Kind.CORRECTION_REQUESTED)
          .put("disclosure", requested.disclosure().value())
          .put("remedy", requested.remedy().name());
      putRequest(node, requested.request());
    } else if (opening instanceof CaseEvent.Complained complained) {
      kind(node, Kind.COMPLAINED).put("document", complained.document());
    }
  }

  private static void writeStep(ObjectNode node, CaseEvent step) {
    if (step instanceof CaseEvent.Extended extended) {
      kind(node, Kind.EXTENDED)
          .put("reason", extended.reason().text())
          .put("until", extended.until().toString());
    } else if (step instanceof CaseEvent.FeePaid) {
      kind(node, Kind.FEE_PAID);
    } else if (step instanceof CaseEvent.Investigated investigated) {
      kind(node, Kind.INVESTIGATED).put("findings", investigated.findings().text());
    } else if (step instanceof CaseEvent.Corrected corrected) {
      ArrayNode changes = kind(node, Kind.CORRECTED).putArray("changes");
      corrected.changes().forEach(change -> changes.add(change.toString()));
      node.put("result", corrected.result().text());
    } else if (step instanceof CaseEvent.TakerTold told) {
      kind(node, Kind.TAKER_TOLD).put("taker", told.taker()).put("told", told.told().text());
    } else if (step instanceof CaseEvent.NotCorrected kept) {
      kind(node, Kind.NOT_CORRECTED).put("result", kept.result().text());
    } else if (step instanceof CaseEvent.Settled settled) {
      kind(node, Kind.SETTLED).put("result", settled.result().text());
    } else if (step instanceof CaseEvent.Withdrawn) {
      kind(node, Kind.WITHDRAWN);
    }
  }

  private static ObjectNode kind(ObjectNode node, Kind kind) {
    return node.put("event", kind.name());
  }

  private static void putDisclosed(ObjectNode node, CaseEvent.Disclosed disclosed) {
    node.putObject("disclosed")
        .put("subject", Long.toString(disclosed.subject().value()))
        .put("entries", disclosed.entries());
  }

  private static void putRequest(ObjectNode node, WrittenRequest request) {
    ObjectNode written = node.putObject("request");
    written.put("document", request.document()).put("applicant", request.applicant().name());
    RequestForm.putNames(written.putArray("identity"), request.identity());
    request.power().ifPresent(power -> written.put("power", power));
  }

  static CaseEvent read(Fields fields) {
    Supplier<CaseEvent> event =
        switch (fields.constant("event", Kind.class)) {
          case DISCLOSURE_REQUESTED ->
              () ->
                  new CaseEvent.DisclosureRequested(
                      request(fields.object("request")),
                      fields.constant("form", AnswerForm.class),
                      fields.integer("feeYen"));
          case CORRECTION_REQUESTED ->
              () ->
                  new CaseEvent.CorrectionRequested(
                      request(fields.object("request")),
                      new CaseId(fields.text("disclosure")),
                      fields.constant("remedy", Remedy.class));
          case COMPLAINED -> () -> new CaseEvent.Complained(fields.text("document"));
          case EXTENDED ->
              () -> new CaseEvent.Extended(words(fields, "reason"), fields.day("until"));
          case FEE_PAID -> CaseEvent.FeePaid::new;
          case INVESTIGATED -> () -> new CaseEvent.Investigated(words(fields, "findings"));
          case CORRECTED -> () -> new CaseEvent.Corrected(changes(fields), words(fields, "result"));
          case TAKER_TOLD ->
              () -> new CaseEvent.TakerTold(fields.text("taker"), words(fields, "told"));
          case NOT_CORRECTED -> () -> new CaseEvent.NotCorrected(words(fields, "result"));
          case SETTLED -> () -> new CaseEvent.Settled(words(fields, "result"));
          case WITHDRAWN -> CaseEvent.Withdrawn::new;
          case ANSWERED ->
              () ->
                  new CaseEvent.Answered(
                      fields.constant("form", AnswerForm.class),
                      fields.optional("disclosed").map(CaseEventForm::disclosed));
          case ACCOUNT_GIVEN ->
              () ->
                  new CaseEvent.AccountGiven(
                      Long.parseLong(fields.text("size")), fields.integer("requests"));
        };
    return fields.make(event);
  }

  private static WrittenRequest request(Fields fields) {
    return fields.make(
        () ->
            new WrittenRequest(
                fields.text("document"),
                fields.constant("applicant", Applicant.class),
                fields.constants("identity", IdentityEvidence.class),
                fields.has("power") ? Optional.of(fields.text("power")) : Optional.empty()));
  }

  private static CaseEvent.Disclosed disclosed(Fields fields) {
    return fields.make(
        () ->
            new CaseEvent.Disclosed(
                new Subject(Long.parseLong(fields.text("subject"))), fields.integer("entries")));
  }

  private static Words words(Fields fields, String field) {
    return new Words(fields.text(field));
  }

  private static List<MessageId> changes(Fields fields) {
    return fields.texts("changes").stream().map(MessageId::of).toList();
  }
}

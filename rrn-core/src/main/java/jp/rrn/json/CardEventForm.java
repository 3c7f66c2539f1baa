package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardHolder;
import jp.rrn.card.CertificateKind;
import jp.rrn.card.ExpressGround;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.RevocationCause;
import jp.rrn.card.Stay;
import jp.rrn.card.VoidReason;

/** What can happen to a card. */
final class CardEventForm {
  private enum Kind {
    APPLIED,
    MADE,
    STEP,
    MOVING_ABROAD,
    VOIDED,
    RECORD_CHANGED,
    CERTIFICATE_ISSUED,
    CERTIFICATE_REVOKED
  }

  private enum StayKind {
    JAPANESE,
    PERMANENT,
    UNTIL,
    TRANSITIONAL
  }

  private CardEventForm() {}

  static ObjectNode write(CardEvent event) {
    if (event instanceof CardEvent.Applied applied) {
      return applied(applied);
    }
    if (event instanceof CardEvent.Made made) {
      return node(Kind.MADE).put("validUntil", made.validUntil().toString());
    }
    if (event instanceof CardEvent.Step step) {
      return node(Kind.STEP).put("step", step.name());
    }
    if (event instanceof CardEvent.MovingAbroad moving) {
      return node(Kind.MOVING_ABROAD).put("departure", moving.departure().toString());
    }
    if (event instanceof CardEvent.Voided voided) {
      return node(Kind.VOIDED).put("reason", voided.reason().name());
    }
    if (event instanceof CardEvent.RecordChanged changed) {
      return node(Kind.RECORD_CHANGED)
          .put("change", changed.event().name())
          .put("day", changed.day().toString());
    }
    if (event instanceof CardEvent.CertificateIssued issued) {
      return node(Kind.CERTIFICATE_ISSUED)
          .put("kind", issued.kind().name())
          .put("validUntil", issued.validUntil().toString());
    }
    CardEvent.CertificateRevoked revoked = (CardEvent.CertificateRevoked) event;
    return node(Kind.CERTIFICATE_REVOKED)
        .put("kind", revoked.kind().name())
        .put("cause", revoked.cause().name());
  }

  private static ObjectNode node(Kind kind) {
    return JsonNodeFactory.instance.objectNode().put("event", kind.name());
  }

  private static ObjectNode applied(CardEvent.Applied applied) {
    ObjectNode node = node(Kind.APPLIED);
    node.set("birth", DateForm.write(applied.holder().birth()));
    putStay(node.putObject("stay"), applied.holder().stay());
    applied
        .express()
        .ifPresent(
            claim ->
                node.putObject("express")
                    .put("ground", claim.ground().name())
                    .put("day", claim.event().toString()));
    return node;
  }

  private static void putStay(ObjectNode node, Stay stay) {
    if (stay instanceof Stay.Until until) {
      node.put("kind", StayKind.UNTIL.name()).put("end", until.end().toString());
    } else if (stay instanceof Stay.Transitional transitional) {
      node.put("kind", StayKind.TRANSITIONAL.name()).put("since", transitional.since().toString());
    } else {
      boolean japanese = stay instanceof Stay.Japanese;
      node.put("kind", (japanese ? StayKind.JAPANESE : StayKind.PERMANENT).name());
    }
  }

  static CardEvent read(Fields fields) {
    return switch (fields.constant("event", Kind.class)) {
      case APPLIED -> new CardEvent.Applied(holder(fields), express(fields));
      case MADE -> new CardEvent.Made(fields.day("validUntil"));
      case STEP -> fields.constant("step", CardEvent.Step.class);
      case MOVING_ABROAD -> new CardEvent.MovingAbroad(fields.day("departure"));
      case VOIDED -> new CardEvent.Voided(fields.constant("reason", VoidReason.class));
      case RECORD_CHANGED ->
          new CardEvent.RecordChanged(
              fields.constant("change", RecordEvent.class), fields.day("day"));
      case CERTIFICATE_ISSUED ->
          new CardEvent.CertificateIssued(
              fields.constant("kind", CertificateKind.class), fields.day("validUntil"));
      case CERTIFICATE_REVOKED ->
          new CardEvent.CertificateRevoked(
              fields.constant("kind", CertificateKind.class),
              fields.constant("cause", RevocationCause.class));
    };
  }

  private static CardHolder holder(Fields fields) {
    return new CardHolder(DateForm.read(fields.object("birth")), stay(fields.object("stay")));
  }

  private static Stay stay(Fields fields) {
    return switch (fields.constant("kind", StayKind.class)) {
      case JAPANESE -> new Stay.Japanese();
      case PERMANENT -> new Stay.Permanent();
      case UNTIL -> new Stay.Until(fields.day("end"));
      case TRANSITIONAL -> new Stay.Transitional(fields.day("since"));
    };
  }

  private static Optional<CardEvent.ExpressClaim> express(Fields fields) {
    return fields
        .optional("express")
        .map(
            claim ->
                new CardEvent.ExpressClaim(
                    claim.constant("ground", ExpressGround.class), claim.day("day")));
  }
}

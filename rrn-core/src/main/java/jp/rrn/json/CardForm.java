package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardId;
import jp.rrn.card.CardNotice;
import jp.rrn.card.CardOperation;
import jp.rrn.card.NoticeId;
import jp.rrn.card.NoticeReceiver;
import jp.rrn.card.Place;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.RecordNotice;
import jp.rrn.code.ResidenceCode;

/** What is written in the journal of a card, and what travels to the services. */
final class CardForm {
  private enum Kind {
    NOTICED,
    BEGUN,
    DONE
  }

  private CardForm() {}

  static ObjectNode write(CardEntry entry) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("card", entry.card().value())
            .put("sequence", entry.sequence())
            .put("recordedAt", entry.recordedAt().toString())
            .put("open", entry.open());
    node.set("fact", write(entry.fact()));
    return node;
  }

  static CardEntry readEntry(Fields fields) {
    return fields.make(
        () ->
            new CardEntry(
                new CardId(fields.text("card")),
                fields.integer("sequence"),
                fields.moment("recordedAt"),
                readFact(fields.object("fact")),
                fields.truth("open")));
  }

  static ObjectNode write(CardFact fact) {
    if (fact instanceof CardFact.Noticed noticed) {
      ObjectNode node = node(Kind.NOTICED);
      node.set("notice", write(noticed.notice()));
      return node;
    }
    if (fact instanceof CardFact.Begun begun) {
      ObjectNode node = node(Kind.BEGUN);
      node.set("command", write(begun.command()));
      return node;
    }
    CardFact.Done done = (CardFact.Done) fact;
    return node(Kind.DONE).put("number", done.number()).put("place", done.place().name());
  }

  private static ObjectNode node(Kind kind) {
    return JsonNodeFactory.instance.objectNode().put("fact", kind.name());
  }

  static CardFact readFact(Fields fields) {
    return fields.make(
        () ->
            switch (fields.constant("fact", Kind.class)) {
              case NOTICED -> new CardFact.Noticed(readNotice(fields.object("notice")));
              case BEGUN -> new CardFact.Begun(readCommand(fields.object("command")));
              case DONE ->
                  new CardFact.Done(
                      fields.integer("number"), fields.constant("place", Place.class));
            });
  }

  static ObjectNode write(CardNotice notice) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", notice.id().toString())
            .put("sequence", notice.sequence())
            .put("on", notice.on().toString());
    node.set("event", CardEventForm.write(notice.event()));
    return node;
  }

  static CardNotice readNotice(Fields fields) {
    return fields.make(
        () ->
            new CardNotice(
                fields.messageId("id"),
                fields.integer("sequence"),
                fields.day("on"),
                CardEventForm.read(fields.object("event"))));
  }

  static ObjectNode write(CardCommand command) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", command.id().toString())
        .put("card", command.card().value())
        .put("number", command.number())
        .put("operation", command.operation().name())
        .put("value", command.value());
  }

  static CardCommand readCommand(Fields fields) {
    return fields.make(
        () ->
            new CardCommand(
                fields.messageId("id"),
                new CardId(fields.text("card")),
                fields.integer("number"),
                fields.constant("operation", CardOperation.class),
                fields.text("value")));
  }

  static ObjectNode write(RecordNotice notice) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", notice.id().message().toString())
            .put("receiver", notice.id().receiver().name())
            .put("code", notice.code().digits())
            .put("event", notice.event().name())
            .put("on", notice.on().toString())
            .put("day", notice.day().toString());
    notice.former().ifPresent(former -> node.put("former", former.digits()));
    return node;
  }

  static RecordNotice readRecordNotice(Fields fields) {
    return fields.make(
        () ->
            new RecordNotice(
                new NoticeId(
                    fields.messageId("message"), fields.constant("receiver", NoticeReceiver.class)),
                ResidenceCode.of(fields.text("code")),
                fields.has("former")
                    ? Optional.of(ResidenceCode.of(fields.text("former")))
                    : Optional.empty(),
                fields.constant("event", RecordEvent.class),
                fields.day("on"),
                fields.day("day")));
  }
}

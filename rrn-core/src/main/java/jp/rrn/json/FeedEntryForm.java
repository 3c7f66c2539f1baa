package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FollowMark;
import jp.rrn.history.ChangeReason;
import jp.rrn.record.Subject;

/** Entries of feeds, as a node keeps them. */
final class FeedEntryForm {
  private enum Kind {
    PLACED,
    REMOVED,
    CHANGED
  }

  private FeedEntryForm() {}

  static ObjectNode write(FeedEntry entry) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("feed", entry.feed().digits())
            .put("sequence", entry.sequence())
            .put("at", entry.at().toString())
            .put("subject", entry.subject().value());
    if (entry.event() instanceof FeedEvent.Placed placed) {
      FollowMark mark = placed.mark();
      return node.put("event", Kind.PLACED.name())
          .put("origin", mark.origin())
          .put("from", mark.from().toString())
          .put("to", mark.to().toString());
    }
    if (entry.event() instanceof FeedEvent.Removed removed) {
      return node.put("event", Kind.REMOVED.name()).put("origin", removed.origin());
    }
    FeedEvent.Changed changed = (FeedEvent.Changed) entry.event();
    return node.put("event", Kind.CHANGED.name())
        .put("kind", changed.kind().name())
        .put("change", changed.change());
  }

  static FeedEntry read(Fields fields) {
    return fields.make(
        () ->
            new FeedEntry(
                new FeedId(fields.text("feed")),
                fields.whole("sequence"),
                fields.moment("at"),
                new Subject(fields.whole("subject")),
                event(fields)));
  }

  private static FeedEvent event(Fields fields) {
    return switch (fields.constant("event", Kind.class)) {
      case PLACED ->
          new FeedEvent.Placed(
              new FollowMark(fields.text("origin"), fields.day("from"), fields.day("to")));
      case REMOVED -> new FeedEvent.Removed(fields.text("origin"));
      case CHANGED ->
          new FeedEvent.Changed(
              fields.constant("kind", ChangeReason.Kind.class), fields.integer("change"));
    };
  }
}

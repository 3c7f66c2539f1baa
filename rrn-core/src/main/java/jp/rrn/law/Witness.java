package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.rrn.record.Item;

/** Makes requests that show what an analysis says. Nobody has asked them: their ids say so. */
record Witness(RuleBox.Use use, LocalDate day, Instant known) {
  private static final String NOBODY = "witness";

  UseRequest of(Way way, Asked asked, Target.Kind kind, int persons, boolean consented) {
    return new UseRequest(
        new Asker(way.recipient(use.recipient()), NOBODY, NOBODY),
        use.giver(),
        new Purpose(use.affair(), NOBODY),
        asked.withRoute(way.route()),
        new Target(kind, persons, way.notifying(), consented),
        new Moment(day, known));
  }

  static Asked asked(Set<Item> items, Handover handover, AccessKind access) {
    return new Asked(
        items,
        handover.method(),
        Route.DIRECT,
        handover == Handover.BULK_MEDIUM_ON_REQUEST,
        access.example(),
        Questions.exampleFor(items));
  }
}

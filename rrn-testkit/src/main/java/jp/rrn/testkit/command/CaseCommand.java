package jp.rrn.testkit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Words;
import jp.rrn.operator.Operator;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calls of {@link jp.rrn.disclosure.CaseStore}. */
final class CaseCommand {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private CaseCommand() {}

  record Note(CaseEntry entry) implements Command {
    @Override
    public Object onStore(Session session) {
      session.cases().append(entry);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return entry.sequence() == list(model, entry.caseId()).size() + 1
          ? model.cases.add(entry)
          : "StaleCaseException";
    }
  }

  record Cases(CaseId caseId, int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.of(session.cases().list(caseId), session.cases().listOpen(limit));
    }

    @Override
    public Object onModel(PlainModel model) {
      List<CaseId> open =
          model.cases.stream()
              .filter(entry -> entry.sequence() == list(model, entry.caseId()).size())
              .filter(entry -> !entry.event().ends())
              .sorted(
                  Comparator.<CaseEntry, LocalDate>comparing(e -> e.due().orElse(LocalDate.MAX))
                      .thenComparing(e -> e.caseId().value()))
              .map(CaseEntry::caseId)
              .limit(limit)
              .toList();
      return List.of(list(model, caseId), open);
    }
  }

  private static List<CaseEntry> list(PlainModel model, CaseId caseId) {
    return model.cases.stream().filter(entry -> entry.caseId().equals(caseId)).toList();
  }

  /** Returns commands about so few cases that they get in each other's way. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<CaseId> ids = Arbitraries.of("a", "B", "a-1", "a1").map(CaseId::new);
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 3);
    Arbitrary<CaseEvent> events =
        Arbitraries.of(
            new CaseEvent.Complained("paper-1"),
            new CaseEvent.Investigated(new Words("理由\n\u0000\uD842\uDFB7")),
            new CaseEvent.Withdrawn());
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.of(Optional.empty(), Optional.of(DAY), Optional.of(DAY.plusDays(1)));
    return Arbitraries.oneOf(
        Combinators.combine(ids, few, events, days)
            .as((id, sequence, event, due) -> new Note(entry(id, sequence, event, due))),
        Combinators.combine(ids, few).as(Cases::new));
  }

  private static CaseEntry entry(
      CaseId id, int sequence, CaseEvent event, Optional<LocalDate> due) {
    return new CaseEntry(
        id,
        sequence,
        Instant.parse("2026-04-01T00:00:00.000000001Z"),
        DAY,
        event,
        due,
        Operator.of("operator-1", "matching-1"));
  }
}

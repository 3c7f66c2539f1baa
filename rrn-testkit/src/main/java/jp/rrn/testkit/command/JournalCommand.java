package jp.rrn.testkit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardId;
import jp.rrn.card.Place;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Words;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.operator.Operator;
import jp.rrn.provision.BatchMark;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calls of {@link Journal}, and of what its entries point into. */
final class JournalCommand {
  private static final Instant MOMENT = Instant.parse("2026-04-01T00:00:00.000000001Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private JournalCommand() {}

  record Note<E extends JournalEntry>(JournalKind<E> kind, E entry) implements Command {
    @Override
    public Object onStore(Session session) {
      session.journal(kind).append(entry);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return entry.sequence() == list(model, kind, entry.journalId()).size() + 1
          ? model.journals.add(entry)
          : "StaleJournalException";
    }
  }

  record Look<E extends JournalEntry>(JournalKind<E> kind, String id, int number, String after)
      implements Command {
    @Override
    public Object onStore(Session session) {
      Journal<E> journal = session.journal(kind);
      return List.of(
          journal.list(id),
          journal.find(id, number),
          journal.count(id),
          journal.listOpen(after, number),
          session.provisions().size());
    }

    @Override
    public Object onModel(PlainModel model) {
      List<E> entries = list(model, kind, id);
      return List.of(
          entries,
          entries.stream().filter(entry -> entry.sequence() == number).findFirst(),
          entries.size(),
          open(model),
          (long) model.provisions.size());
    }

    private List<String> open(PlainModel model) {
      return all(model, kind).stream()
          .filter(e -> e.sequence() == list(model, kind, e.journalId()).size())
          .filter(e -> e.place().filter(place -> place.compareTo(after) > 0).isPresent())
          .sorted(Comparator.comparing(e -> e.place().orElseThrow()))
          .limit(number)
          .map(JournalEntry::journalId)
          .toList();
    }
  }

  private static <E extends JournalEntry> List<E> all(PlainModel model, JournalKind<E> kind) {
    return model.journals.stream().filter(kind.type()::isInstance).map(kind.type()::cast).toList();
  }

  private static <E extends JournalEntry> List<E> list(
      PlainModel model, JournalKind<E> kind, String id) {
    return all(model, kind).stream().filter(entry -> entry.journalId().equals(id)).toList();
  }

  /** Returns commands about so few journals that they get in each other's way. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<String> ids = Arbitraries.of("A", "1", "A-1", "A1");
    Arbitrary<String> batches = Arbitraries.of("1".repeat(64), "f".repeat(64));
    return Arbitraries.oneOf(
        commands(CaseEntry.KIND, ids, cases(ids), Arbitraries.of("", "2026-04-01/A", "~")),
        commands(CardEntry.KIND, ids, cards(ids), Arbitraries.of("", "1", "A", "A-1")),
        commands(BatchMark.KIND, batches, marks(batches), Arbitraries.just("")));
  }

  private static <E extends JournalEntry> Arbitrary<Command> commands(
      JournalKind<E> kind, Arbitrary<String> ids, Arbitrary<E> entries, Arbitrary<String> after) {
    return Arbitraries.oneOf(
        entries.map(entry -> new Note<>(kind, entry)),
        Combinators.combine(ids, few(), after).as((id, n, from) -> new Look<>(kind, id, n, from)));
  }

  private static Arbitrary<Integer> few() {
    return Arbitraries.integers().between(1, 3);
  }

  private static Arbitrary<CaseEntry> cases(Arbitrary<String> ids) {
    Arbitrary<CaseEvent> events =
        Arbitraries.of(
            new CaseEvent.Complained("paper-1"),
            new CaseEvent.Investigated(new Words("理由\n\u0000\uD842\uDFB7")),
            new CaseEvent.Withdrawn());
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.of(Optional.empty(), Optional.of(DAY), Optional.of(DAY.plusDays(1)));
    Operator operator = Operator.of("operator-1", "matching-1");
    return Combinators.combine(ids, few(), events, days)
        .as(
            (id, n, event, due) ->
                new CaseEntry(new CaseId(id), n, MOMENT, DAY, event, due, operator));
  }

  private static Arbitrary<CardEntry> cards(Arbitrary<String> ids) {
    return Combinators.combine(ids, few(), Arbitraries.of(true, false))
        .as(
            (id, n, open) ->
                new CardEntry(
                    new CardId(id), n, MOMENT, new CardFact.Done(n, Place.TERMINAL), open));
  }

  private static Arbitrary<BatchMark> marks(Arbitrary<String> batches) {
    return Combinators.combine(batches, few(), few())
        .as((batch, chunk, n) -> new BatchMark(batch, chunk, n, "a".repeat(64), List.of(n, 0)));
  }
}

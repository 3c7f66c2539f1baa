package jp.rrn.testkit.command;

import java.time.Instant;
import java.util.List;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardId;
import jp.rrn.card.Place;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calls of {@link jp.rrn.card.CardStore}. */
final class JournalCommand {
  private JournalCommand() {}

  record Note(CardEntry entry) implements Command {
    @Override
    public Object onStore(Session session) {
      session.cards().append(entry);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return entry.sequence() == list(model, entry.card()).size() + 1
          ? model.cards.add(entry)
          : "StaleCardException";
    }
  }

  record Cards(CardId card, String after, int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.of(session.cards().list(card), session.cards().listOpen(after, limit));
    }

    @Override
    public Object onModel(PlainModel model) {
      List<CardId> open =
          model.cards.stream()
              .filter(entry -> entry.sequence() == list(model, entry.card()).size())
              .filter(CardEntry::open)
              .map(entry -> entry.card().value())
              .filter(id -> id.compareTo(after) > 0)
              .sorted()
              .limit(limit)
              .map(CardId::new)
              .toList();
      return List.of(list(model, card), open);
    }
  }

  private static List<CardEntry> list(PlainModel model, CardId card) {
    return model.cards.stream().filter(entry -> entry.card().equals(card)).toList();
  }

  /** Returns commands about so few cards that they get in each other's way. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<CardId> ids = Arbitraries.of("A", "1", "A-1", "A1").map(CardId::new);
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 3);
    Arbitrary<String> after = Arbitraries.of("", "A", "1", "A-1");
    return Arbitraries.oneOf(
        Combinators.combine(ids, few, Arbitraries.of(true, false))
            .as((card, sequence, open) -> new Note(entry(card, sequence, open))),
        Combinators.combine(ids, after, few).as(Cards::new));
  }

  private static CardEntry entry(CardId card, int sequence, boolean open) {
    return new CardEntry(
        card,
        sequence,
        Instant.parse("2026-04-01T00:00:00.000000001Z"),
        new CardFact.Done(sequence, Place.TERMINAL),
        open);
  }
}

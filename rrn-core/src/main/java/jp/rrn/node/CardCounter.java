package jp.rrn.node;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.card.Card;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardCommands;
import jp.rrn.card.CardCopy;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardId;
import jp.rrn.card.CardJournal;
import jp.rrn.card.CardNotice;
import jp.rrn.card.CardOperation;
import jp.rrn.card.CardPlace;
import jp.rrn.card.CardRule;
import jp.rrn.card.Disagreement;
import jp.rrn.card.Place;
import jp.rrn.card.PlaceUnreachableException;
import jp.rrn.card.RecordNotice;
import jp.rrn.date.LegalDay;
import jp.rrn.history.MessageId;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The counter of a municipality at which cards are handed over, updated, suspended and taken back.
 * Safe for concurrent callers.
 *
 * <p>What happened and the command that carries it to chip, terminal and card system are written in
 * one transaction. The command is carried outside of any, and each answer is written after: a crash
 * at any point is mended by {@link #resume}.
 */
public final class CardCounter {
  private final RegistryStore store;
  private final Map<Place, CardPlace> places;
  private final Clock clock;

  /**
   * Creates a counter over the store of its municipality.
   *
   * @param places the places the counter can reach; a chip only while a card lies in its reader
   */
  public CardCounter(RegistryStore store, Map<Place, CardPlace> places, Clock clock) {
    this.store = store;
    this.places = new EnumMap<>(places);
    this.clock = clock;
  }

  /**
   * Records today what happened to a card, and begins the command that carries it to every place.
   * The same id again changes nothing.
   *
   * @param value what the command leaves: the digest of the face, the code of the municipality; for
   *     any other event its own name will do
   */
  public CardResult record(CardId card, MessageId id, CardEvent event, String value) {
    LocalDate today = LegalDay.of(clock.instant());
    return record(card, sequence -> new CardNotice(id, sequence, today, event), value);
  }

  /** Records what a change of the identity record means to a card; once for each notice. */
  public CardResult follow(CardId card, RecordNotice notice) {
    return record(card, notice::toCardNotice, notice.event().name());
  }

  private interface NoticeMaker {
    CardNotice at(int sequence);
  }

  private CardResult record(CardId card, NoticeMaker maker, String value) {
    return store.inTransaction(
        s -> {
          CardJournal journal = journal(s, card);
          Card before = journal.card();
          CardNotice notice = maker.at(before.notices().size() + 1);
          if (before.notices().stream().anyMatch(held -> held.id().equals(notice.id()))) {
            return new CardResult.Recorded(before);
          }
          Optional<CardRule> refusal = before.refusal(notice.on(), notice.event());
          if (refusal.isPresent()) {
            return new CardResult.Refused(refusal.get());
          }
          CardJournal after = append(s, journal, new CardFact.Noticed(notice));
          CardOperation.of(notice.event())
              .ifPresent(
                  operation -> append(s, after, begun(card, after, notice.id(), operation, value)));
          return new CardResult.Recorded(after.card());
        });
  }

  private static CardFact begun(
      CardId card, CardJournal journal, MessageId id, CardOperation operation, String value) {
    int number = journal.commands().begun().size() + 1;
    return new CardFact.Begun(new CardCommand(id, card, number, operation, value));
  }

  private CardJournal append(Session session, CardJournal journal, CardFact fact) {
    CardJournal after = journal.plus(clock.instant(), fact);
    session.journal(CardEntry.KIND).append(after.entries().get(after.entries().size() - 1));
    return after;
  }

  private static CardJournal journal(Session session, CardId card) {
    return CardJournal.of(card, session.journal(CardEntry.KIND).list(card.value()));
  }

  /** Returns everything written about a card. */
  public CardJournal journal(CardId card) {
    return store.inTransaction(s -> journal(s, card));
  }

  /**
   * Carries every unfinished command of a card on from where it stopped. A command whose next place
   * cannot be reached waits; the others go on. Call again until {@code unfinished()} is empty.
   *
   * @return the commands as they stand now
   */
  public CardCommands resume(CardId card) {
    for (CardCommand command : journal(card).commands().unfinished()) {
      carry(command, journal(card).commands().remaining(command));
    }
    return journal(card).commands();
  }

  private void carry(CardCommand command, List<Place> remaining) {
    for (Place place : remaining) {
      if (!reaches(place, command)) {
        return;
      }
      done(command, place);
    }
  }

  private boolean reaches(Place place, CardCommand command) {
    CardPlace there = places.get(place);
    if (there == null) {
      return false;
    }
    try {
      there.carryOut(command);
      return true;
    } catch (PlaceUnreachableException later) {
      return false;
    }
  }

  private void done(CardCommand command, Place place) {
    store.<Boolean>inTransaction(
        s -> {
          CardJournal journal = journal(s, command.card());
          // Another counter may have carried the same step meanwhile; that is as good.
          if (journal.commands().remaining(command).contains(place)) {
            append(s, journal, new CardFact.Done(command.number(), place));
          }
          return true;
        });
  }

  /**
   * Returns cards with unfinished commands, ascending by id, from the one after {@code after} on;
   * empty text for the first page.
   */
  public List<CardId> listOpen(String after, int limit) {
    return store.inTransaction(
        s -> s.journal(CardEntry.KIND).listOpen(after, limit).stream().map(CardId::new).toList());
  }

  /** Returns where the places that can be reached differ from what was begun. */
  public List<Disagreement> compare(CardId card) {
    Map<Place, CardCopy> read = new EnumMap<>(Place.class);
    places.forEach((place, there) -> read(there, card).ifPresent(copy -> read.put(place, copy)));
    return Disagreement.find(journal(card).commands(), read);
  }

  private static Optional<CardCopy> read(CardPlace place, CardId card) {
    try {
      return Optional.of(place.read(card));
    } catch (PlaceUnreachableException later) {
      return Optional.empty();
    }
  }

  /**
   * Sends a place every command again that it has answered and does not remember. What contradicts
   * the journal, or is not in it, is left as it is for somebody to look at.
   *
   * @return the disagreements that are left
   */
  public List<Disagreement> repair(CardId card) {
    for (Disagreement found : compare(card)) {
      if (found.kind() == Disagreement.Kind.FORGOTTEN) {
        journal(card).commands().reaching(found.place()).stream()
            .filter(command -> command.operation().field() == found.field())
            .forEach(command -> reaches(found.place(), command));
      }
    }
    return compare(card);
  }
}

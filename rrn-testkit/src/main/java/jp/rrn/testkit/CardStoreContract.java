package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardHolder;
import jp.rrn.card.CardId;
import jp.rrn.card.CardJournal;
import jp.rrn.card.CardNotice;
import jp.rrn.card.CardOperation;
import jp.rrn.card.Place;
import jp.rrn.card.StaleCardException;
import jp.rrn.card.Stay;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;
import org.junit.jupiter.api.Test;

/** What every {@link jp.rrn.card.CardStore} does. Extend it and say how to make an empty store. */
public abstract class CardStoreContract extends StoreContract {
  private static final Instant MOMENT = Instant.parse("2026-04-01T00:00:00.123456789Z");

  /** Creates the contract. */
  protected CardStoreContract() {}

  @Test
  final void keepsEveryEntryOfACardInSequence() {
    List<CardEntry> entries = suspended("CARD-1").entries();
    append(entries);
    append(suspended("CARD-2").entries());

    assertThat(list("CARD-1")).isEqualTo(entries);
    assertThat(list("CARD-3")).isEmpty();
  }

  @Test
  final void refusesAGapAndSaysWhichSequenceWasDue() {
    List<CardEntry> entries = suspended("CARD-1").entries();
    append(entries.subList(0, 1));

    for (CardEntry wrong : List.of(entries.get(0), entries.get(2))) {
      assertThatThrownBy(() -> append(List.of(wrong)))
          .isInstanceOfSatisfying(
              StaleCardException.class,
              stale -> {
                assertThat(stale.attempted()).isEqualTo(wrong.sequence());
                assertThat(stale.expected()).isEqualTo(2);
              });
    }
    assertThat(list("CARD-1")).isEqualTo(entries.subList(0, 1));
  }

  @Test
  final void listsACardWhileItsNewestEntryIsOpen() {
    CardJournal begun = suspended("CARD-1");
    append(begun.entries());
    assertThat(open("", 9)).containsExactly("CARD-1");

    CardJournal done = finished(begun);
    append(done.entries().subList(begun.entries().size(), done.entries().size()));
    assertThat(open("", 9)).isEmpty();
  }

  @Test
  final void listsOpenCardsPageByPageInTheOrderOfTheirIds() {
    for (String card : List.of("B", "A-1", "A1", "10", "9", "Z")) {
      append(suspended(card).entries());
    }

    assertThat(open("", 4)).containsExactly("10", "9", "A-1", "A1");
    assertThat(open("A1", 4)).containsExactly("B", "Z");
    assertThat(open("Z", 4)).isEmpty();
    assertThat(open("", 0)).isEmpty();
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    CardJournal begun = suspended("CARD-1");
    append(begun.entries());
    CardJournal done = finished(begun);

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          done.entries().stream()
                              .skip(begun.entries().size())
                              .forEach(s.cards()::append);
                          suspended("CARD-2").entries().forEach(s.cards()::append);
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(list("CARD-1")).isEqualTo(begun.entries());
    assertThat(list("CARD-2")).isEmpty();
    assertThat(open("", 9)).containsExactly("CARD-1");
  }

  @Test
  final void ofTwoThatAppendTheSameSequenceExactlyOneSucceeds() {
    CardEntry first = suspended("CARD-1").entries().get(0);

    List<Object> outcomes =
        Race.holdOpen(store(), s -> s.cards().append(first), s -> s.cards().append(first));

    assertThat(outcomes).containsExactly("committed", StaleCardException.class);
    assertThat(list("CARD-1")).containsExactly(first);
  }

  /** What was read decides what is written: neither of two that read the same is lost. */
  @Test
  final void twoThatAddToWhatTheyReadBothSucceed() {
    append(suspended("CARD-1").entries());

    List<Object> outcomes = Race.holdOpen(store(), s -> addTo(s.cards()), s -> addTo(s.cards()));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(list("CARD-1")).hasSize(5).extracting(CardEntry::sequence).endsWith(4, 5);
  }

  private static void addTo(jp.rrn.card.CardStore cards) {
    CardJournal journal = CardJournal.of(new CardId("CARD-1"), cards.list(new CardId("CARD-1")));
    List<CardEntry> entries =
        journal.plus(MOMENT, new CardFact.Noticed(notice(3, CardEvent.Step.PREPARED))).entries();
    cards.append(entries.get(entries.size() - 1));
  }

  private static CardJournal suspended(String card) {
    CardId id = new CardId(card);
    CardHolder holder =
        new CardHolder(PartialDate.of("1990-00-00").withAsWritten("推定平成2年"), new Stay.Japanese());
    return CardJournal.of(id, List.of())
        .plus(
            MOMENT,
            new CardFact.Noticed(notice(1, new CardEvent.Applied(holder, Optional.empty()))))
        .plus(MOMENT, new CardFact.Noticed(notice(2, CardEvent.Step.SUSPENDED)))
        .plus(
            MOMENT,
            new CardFact.Begun(
                new CardCommand(new MessageId(0, 2), id, 1, CardOperation.SUSPEND, "SUSPENDED")));
  }

  private static CardJournal finished(CardJournal begun) {
    return begun
        .plus(MOMENT, new CardFact.Done(1, Place.CARD_SYSTEM))
        .plus(MOMENT, new CardFact.Done(1, Place.TERMINAL));
  }

  private static CardNotice notice(int sequence, CardEvent event) {
    return new CardNotice(new MessageId(0, sequence), sequence, LocalDate.of(2026, 4, 1), event);
  }

  private void append(List<CardEntry> entries) {
    store()
        .<Boolean>inTransaction(
            s -> {
              entries.forEach(s.cards()::append);
              return true;
            });
  }

  private List<CardEntry> list(String card) {
    return store().inTransaction(s -> s.cards().list(new CardId(card)));
  }

  private List<String> open(String after, int limit) {
    return store().inTransaction(s -> new ArrayList<>(s.cards().listOpen(after, limit))).stream()
        .map(CardId::value)
        .toList();
  }
}

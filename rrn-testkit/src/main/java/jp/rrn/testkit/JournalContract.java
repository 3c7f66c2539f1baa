package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import jp.rrn.journal.StaleJournalException;
import jp.rrn.operator.Operator;
import jp.rrn.provision.BatchMark;
import jp.rrn.store.Session;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} does. Extend it and say how to make an empty store. */
public abstract class JournalContract extends StoreContract {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Instant MOMENT = Instant.parse("2026-04-01T00:00:00.123456789Z");
  private static final String BATCH = "f".repeat(64);
  private static final Words TRICKY = new Words("改行\n、\"引用\"、\u0000、𠮷");
  private static final CaseEvent ASKED = new CaseEvent.Complained("paper-1");
  private static final CaseEvent ENDED = new CaseEvent.Withdrawn();

  /** Creates the contract. */
  protected JournalContract() {}

  @Test
  final void keepsEveryEntryOfEveryKindInSequence() {
    List<CaseEntry> cases =
        List.of(
            entry("a", 1, ASKED, Optional.of(DAY)),
            entry("a", 2, new CaseEvent.Investigated(TRICKY), Optional.empty()),
            entry("a", 3, ENDED, Optional.of(DAY)));
    List<CardEntry> cards = List.of(card("A", 1, true), card("A", 2, false));
    List<BatchMark> marks = List.of(mark(1), mark(2), mark(3));

    write(s -> cases.forEach(s.journal(CaseEntry.KIND)::append));
    write(s -> cards.forEach(s.journal(CardEntry.KIND)::append));
    write(s -> marks.forEach(s.journal(BatchMark.KIND)::append));

    assertThat(list("a")).isEqualTo(cases);
    assertThat(list(CardEntry.KIND, "A")).isEqualTo(cards);
    assertThat(list(BatchMark.KIND, BATCH)).isEqualTo(marks);
  }

  @Test
  final void journalsOfOneKindAndOfTwoAreApart() {
    append(entry("A", 1, ASKED, Optional.empty()));
    append(entry("a", 1, ENDED, Optional.empty()));
    write(s -> s.journal(CardEntry.KIND).append(card("A", 1, true)));

    assertThat(list("A")).containsExactly(entry("A", 1, ASKED, Optional.empty()));
    assertThat(list("a")).containsExactly(entry("a", 1, ENDED, Optional.empty()));
    assertThat(count(CardEntry.KIND, "a")).isZero();
    assertThat(open("", 9)).containsExactly("A");
    assertThat(open(CardEntry.KIND, "", 9)).containsExactly("A");
  }

  @Test
  final void findsAnEntryByItsSequence() {
    write(
        s ->
            IntStream.of(1, 2)
                .mapToObj(JournalContract::mark)
                .forEach(s.journal(BatchMark.KIND)::append));

    assertThat(find(BATCH, 1)).contains(mark(1));
    assertThat(find(BATCH, 2)).contains(mark(2));
    assertThat(List.of(find(BATCH, 0), find(BATCH, -1), find(BATCH, 3), find("none", 1)))
        .containsOnly(Optional.empty());
    assertThat(count(BatchMark.KIND, BATCH)).isEqualTo(2);
    assertThat(count(BatchMark.KIND, "none")).isZero();
    assertThat(list(BatchMark.KIND, "none")).isEmpty();
  }

  @Test
  final void refusesAGapAndARepetitionAndSaysWhichSequenceWasDue() {
    append(entry("a", 1, ASKED, Optional.empty()));

    for (int wrong : List.of(1, 3)) {
      assertThatThrownBy(() -> append(entry("a", wrong, ENDED, Optional.empty())))
          .isInstanceOfSatisfying(
              StaleJournalException.class,
              stale -> {
                assertThat(stale.attempted()).isEqualTo(wrong);
                assertThat(stale.expected()).isEqualTo(2);
              });
    }
    assertThat(list("a")).hasSize(1);
    assertThat(open("", 9)).containsExactly("a");
  }

  @Test
  final void whatWasRefusedLeavesNothingThoughTheWorkGoesOn() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));
    append(entry("a", 2, new CaseEvent.FeePaid(), Optional.of(DAY)));

    write(
        s ->
            assertThatThrownBy(
                    () -> s.journal(CaseEntry.KIND).append(entry("a", 2, ENDED, Optional.of(DAY))))
                .isInstanceOf(StaleJournalException.class));

    assertThat(list("a"))
        .extracting(CaseEntry::event)
        .containsExactly(ASKED, new CaseEvent.FeePaid());
    assertThat(open("", 9)).containsExactly("a");
  }

  @Test
  final void listsOpenOnesInTheOrderOfTheirPlacesPageByPage() {
    append(entry("late", 1, ASKED, Optional.of(DAY.plusDays(9))));
    append(entry("never-2", 1, ASKED, Optional.empty()));
    append(entry("never-1", 1, ASKED, Optional.empty()));
    for (String id : List.of("b", "B", "a-1", "a2", "closed")) {
      append(entry(id, 1, ASKED, Optional.of(DAY)));
    }
    append(entry("closed", 2, ENDED, Optional.of(DAY)));

    assertThat(open("", 9)).containsExactly("B", "a-1", "a2", "b", "late", "never-1", "never-2");
    assertThat(open("", 2)).containsExactly("B", "a-1");
    assertThat(open("", 0)).isEmpty();
    String last = entry("a-1", 1, ASKED, Optional.of(DAY)).place().orElseThrow();
    assertThat(open(last, 3)).containsExactly("a2", "b", "late");
    assertThat(open("~~", 9)).isEmpty();
  }

  @Test
  final void aJournalMovesWithItsNewestEntryAndCanOpenAgain() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));
    append(entry("b", 1, ASKED, Optional.of(DAY.plusDays(1))));

    append(entry("a", 2, new CaseEvent.FeePaid(), Optional.of(DAY.plusDays(2))));
    assertThat(open("", 9)).containsExactly("b", "a");

    append(entry("a", 3, ENDED, Optional.empty()));
    assertThat(open("", 9)).containsExactly("b");

    append(entry("a", 4, ASKED, Optional.of(DAY)));
    assertThat(open("", 9)).containsExactly("a", "b");
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));

    assertThatThrownBy(
            () ->
                write(
                    s -> {
                      Journal<CaseEntry> cases = s.journal(CaseEntry.KIND);
                      cases.append(entry("a", 2, ENDED, Optional.of(DAY)));
                      cases.append(entry("b", 1, ASKED, Optional.empty()));
                      assertThat(cases.count("a")).isEqualTo(2);
                      assertThat(cases.find("a", 2)).isPresent();
                      assertThat(cases.listOpen("", 9)).containsExactly("b");
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(open("", 9)).containsExactly("a");
    assertThat(list("a")).hasSize(1);
    assertThat(list("b")).isEmpty();
    append(entry("b", 1, ENDED, Optional.empty()));
  }

  @Test
  final void ofTwoThatAppendTheSameSequenceExactlyOneSucceeds() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.journal(CaseEntry.KIND).append(entry("a", 2, ENDED, Optional.of(DAY))),
            s -> s.journal(CaseEntry.KIND).append(entry("a", 2, ASKED, Optional.of(DAY))));

    assertThat(outcomes).containsExactly("committed", StaleJournalException.class);
    assertThat(list("a")).extracting(CaseEntry::event).containsExactly(ASKED, ENDED);
    assertThat(open("", 9)).isEmpty();
  }

  /** Of two that found nothing at once the second finds what the first has written. */
  @Test
  final void whoFoundNothingAndIsOvertakenLooksAgain() {
    Consumer<Session> once =
        s -> {
          if (s.journal(BatchMark.KIND).find(BATCH, 1).isEmpty()) {
            s.journal(BatchMark.KIND).append(mark(1));
          }
        };

    assertThat(Race.holdOpen(store(), once, once)).containsExactly("committed", "committed");
    assertThat(find(BATCH, 2)).isEmpty();
  }

  /** What was read decides what is written: neither of two that read the same is lost. */
  @Test
  final void twoThatAddToWhatTheyReadBothSucceed() {
    write(s -> s.journal(CardEntry.KIND).append(card("A", 1, true)));
    Consumer<Session> add =
        s -> {
          Journal<CardEntry> cards = s.journal(CardEntry.KIND);
          cards.append(card("A", cards.list("A").size() + 1, false));
        };

    assertThat(Race.holdOpen(store(), add, add)).containsExactly("committed", "committed");
    assertThat(list(CardEntry.KIND, "A")).hasSize(3);
  }

  @Test
  final void refusesAKindOfWhichNothingSaysHowItIsWritten() {
    JournalKind<JournalEntry> unknown = new JournalKind<>("unknown", JournalEntry.class);

    assertThatThrownBy(() -> read(s -> s.journal(unknown)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  private static CaseEntry entry(
      String id, int sequence, CaseEvent event, Optional<LocalDate> due) {
    return new CaseEntry(
        new CaseId(id), sequence, MOMENT, DAY, event, due, Operator.of("operator-1", "matching-1"));
  }

  private static CardEntry card(String id, int sequence, boolean open) {
    CardFact fact = new CardFact.Done(sequence, Place.TERMINAL);
    return new CardEntry(new CardId(id), sequence, MOMENT, fact, open);
  }

  private static BatchMark mark(int chunk) {
    long position = 3_000_000_000L + chunk;
    return new BatchMark(BATCH, chunk, position, "a".repeat(64), List.of(0, chunk, 1));
  }

  private void append(CaseEntry entry) {
    write(s -> s.journal(CaseEntry.KIND).append(entry));
  }

  private List<CaseEntry> list(String id) {
    return list(CaseEntry.KIND, id);
  }

  private <E extends JournalEntry> List<E> list(JournalKind<E> kind, String id) {
    return read(s -> s.journal(kind).list(id));
  }

  private int count(JournalKind<?> kind, String id) {
    return read(s -> s.journal(kind).count(id));
  }

  private List<String> open(String after, int limit) {
    return open(CaseEntry.KIND, after, limit);
  }

  private List<String> open(JournalKind<?> kind, String after, int limit) {
    return read(s -> s.journal(kind).listOpen(after, limit));
  }

  private Optional<BatchMark> find(String batch, int chunk) {
    return read(s -> s.journal(BatchMark.KIND).find(batch, chunk));
  }

  private void write(Consumer<Session> work) {
    store()
        .<Boolean>inTransaction(
            s -> {
              work.accept(s);
              return true;
            });
  }

  private <T> T read(Function<Session, T> work) {
    return store().inTransaction(work);
  }
}

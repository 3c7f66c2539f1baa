package jp.rrn.testkit;

import static jp.rrn.testkit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.code.RrnException;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** What every history store does with many keys at once: the same as with one after the other. */
abstract class HistoryBatchContract extends HistorySearchContract {
  /** So many that an engine takes its way for many. */
  private static final int MANY = 300;

  /** Creates the contract. */
  HistoryBatchContract() {}

  @Test
  final void appendsManyInTheirOrder() {
    List<HistoryEntry> entries =
        IntStream.range(0, MANY)
            .boxed()
            .flatMap(n -> Stream.of(entry(MANY - n, 1), entry(MANY - n, 2)))
            .toList();

    appendAll(entries);

    assertThat(unforwarded(9 * MANY)).isEqualTo(entries);
    assertThat(list(7)).containsExactly(entry(7, 1), entry(7, 2));
  }

  @Test
  final void emptyBatchesChangeNothing() {
    appendAll(List.of(entry(1, 1)));

    in(
        h -> {
          h.appendAll(List.of());
          h.markAllForwarded(List.of());
          assertThat(h.list(List.<Subject>of())).isEmpty();
          return true;
        });

    assertThat(unforwarded(9)).containsExactly(entry(1, 1));
  }

  @Test
  final void aBatchGoesOnFromWhatWasAppended() {
    appendAll(List.of(entry(1, 1)));
    in(
        h -> {
          h.append(entry(2, 1));
          h.appendAll(List.of(entry(1, 2), entry(2, 2)));
          h.append(entry(1, 3));
          return true;
        });

    assertThat(list(1)).hasSize(3);
    assertThat(list(2)).hasSize(2);
  }

  @Test
  final void ofABatchThatHasARefusedOneThoseBeforeItAreAppended() {
    appendAll(List.of(entry(1, 1)));

    refused(
        List.of(entry(1, 2), entry(2, 1), entry(1, 4), entry(3, 1)),
        StaleHistoryException.class,
        stale -> {
          assertThat(stale.attempted()).isEqualTo(4);
          assertThat(stale.expected()).isEqualTo(3);
        });
    refused(
        List.of(entry(4, 1), entry(5, 1, new MessageId(1, 1)), entry(6, 1)),
        DuplicateMessageException.class,
        duplicate -> assertThat(duplicate.messageId()).isEqualTo(new MessageId(1, 1)));

    assertThat(unforwarded(9)).containsExactly(entry(1, 1), entry(1, 2), entry(2, 1), entry(4, 1));
  }

  @Test
  final void aBatchRepeatsNeitherASequenceNorAMessageOfItself() {
    refused(
        List.of(entry(1, 1), entry(1, 1, new MessageId(9, 9)), entry(2, 1)),
        StaleHistoryException.class,
        stale -> assertThat(stale.expected()).isEqualTo(2));
    refused(
        List.of(entry(3, 1), entry(4, 1, new MessageId(3, 1)), entry(5, 1)),
        DuplicateMessageException.class,
        duplicate -> assertThat(duplicate.messageId()).isEqualTo(new MessageId(3, 1)));

    assertThat(unforwarded(9)).containsExactly(entry(1, 1), entry(3, 1));
  }

  @Test
  final void nothingOfABatchInAFailedTransactionRemains() {
    List<HistoryEntry> many =
        IntStream.rangeClosed(1, MANY).mapToObj(subject -> entry(subject, 1)).toList();

    assertThatThrownBy(
            () ->
                in(
                    h -> {
                      h.appendAll(many);
                      h.markAllForwarded(many.subList(0, 9));
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(unforwarded(9)).isEmpty();
    appendAll(many);
    assertThat(unforwarded(9 * MANY)).isEqualTo(many);
  }

  @Test
  final void listsManySubjectsInTheOrderTheyAreNamedEachOnce() {
    appendAll(List.of(entry(2, 1), entry(1, 1), entry(2, 2)));

    Map<Subject, List<HistoryEntry>> lists =
        in(h -> h.list(Stream.of(3, 2, 1, 2).map(Subject::new).toList()));

    assertThat(lists.keySet()).containsExactly(new Subject(3), new Subject(2), new Subject(1));
    assertThat(lists.get(new Subject(3))).isEmpty();
    assertThat(lists.get(new Subject(2))).containsExactly(entry(2, 1), entry(2, 2));
    assertThat(lists.get(new Subject(1))).containsExactly(entry(1, 1));
    assertThatThrownBy(() -> lists.remove(new Subject(3)))
        .isInstanceOf(UnsupportedOperationException.class);
    appendAll(List.of(entry(3, 1)));
    assertThat(lists.get(new Subject(3))).isEmpty();
  }

  @Test
  final void marksManyAndThoseMarkedBeforeStaySo() {
    appendAll(List.of(entry(1, 1), entry(2, 1), entry(3, 1), entry(4, 1)));

    mark(List.of(entry(2, 1)));
    mark(List.of(entry(3, 1), entry(2, 1), entry(3, 1)));

    assertThat(unforwarded(9)).containsExactly(entry(1, 1), entry(4, 1));
  }

  @Test
  final void marksNothingThatWasNeverAppended() {
    appendAll(List.of(entry(1, 1)));

    assertThatThrownBy(() -> mark(List.of(entry(1, 1), entry(2, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(unforwarded(9)).containsExactly(entry(1, 1));
  }

  @Test
  final void ofTwoBatchesThatShareASubjectOneWins() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.histories().appendAll(List.of(entry(1, 1), entry(2, 1))),
            s ->
                s.histories()
                    .appendAll(
                        List.of(entry(3, 1), entry(2, 1, new MessageId(8, 8)), entry(4, 1))));

    assertThat(outcomes).containsExactly("committed", StaleHistoryException.class);
    assertThat(unforwarded(9)).containsExactly(entry(1, 1), entry(2, 1));
  }

  final List<HistoryEntry> list(long subject) {
    return in(histories -> histories.list(new Subject(subject)));
  }

  final List<HistoryEntry> unforwarded(int limit) {
    return in(histories -> histories.listUnforwarded(limit));
  }

  final void appendAll(List<HistoryEntry> entries) {
    in(
        h -> {
          h.appendAll(entries);
          return true;
        });
  }

  final void mark(List<HistoryEntry> entries) {
    in(
        h -> {
          h.markAllForwarded(entries);
          return true;
        });
  }

  /** Appends a batch in a transaction that goes on when it is refused, and commits. */
  private <E extends RrnException> void refused(
      List<HistoryEntry> entries, Class<E> refusal, Consumer<E> saying) {
    in(
        h -> {
          assertThatThrownBy(() -> h.appendAll(entries)).isInstanceOfSatisfying(refusal, saying);
          return true;
        });
  }

  private <T> T in(Function<HistoryStore, T> work) {
    return store().inTransaction(s -> work.apply(s.histories()));
  }
}

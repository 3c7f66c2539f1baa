package jp.rrn.testkit;

import static jp.rrn.testkit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.history.HistoryStore} does. Extend it and say how to make an empty
 * store.
 */
public abstract class HistoryStoreContract extends HistoryBatchContract {
  /** Creates the contract. */
  protected HistoryStoreContract() {}

  @Test
  final void anUnknownSubjectHasAnEmptyHistory() {
    assertThat(list(1)).isEmpty();
  }

  @Test
  final void keepsWhatWasAppendedInOrderOfSequence() {
    append(entry(1, 1), entry(2, 1), entry(1, 2));

    assertThat(list(1)).containsExactly(entry(1, 1), entry(1, 2));
    assertThat(list(2)).containsExactly(entry(2, 1));
  }

  @Test
  final void refusesAGapAndSaysWhichSequenceWasDue() {
    append(entry(1, 1));

    assertThatThrownBy(() -> append(entry(1, 3)))
        .isInstanceOfSatisfying(
            StaleHistoryException.class,
            stale -> {
              assertThat(stale.attempted()).isEqualTo(3);
              assertThat(stale.expected()).isEqualTo(2);
            });
    assertThat(list(1)).hasSize(1);
  }

  @Test
  final void refusesASequenceThatIsTaken() {
    append(entry(1, 1));

    assertThatThrownBy(() -> append(entry(1, 1, new MessageId(9, 9))))
        .isInstanceOf(StaleHistoryException.class);
  }

  @Test
  final void refusesAMessageItAlreadyHoldsForAnySubject() {
    append(entry(1, 1));

    assertThatThrownBy(() -> append(entry(2, 1, new MessageId(1, 1))))
        .isInstanceOf(DuplicateMessageException.class);
    assertThat(list(2)).isEmpty();
  }

  @Test
  final void findsAnEntryByItsMessage() {
    append(entry(1, 1), entry(1, 2));

    assertThat(
            store()
                .<HistoryEntry>inTransaction(
                    s -> s.histories().find(new MessageId(1, 2)).orElseThrow()))
        .isEqualTo(entry(1, 2));
    assertThat(
            store()
                .<Boolean>inTransaction(s -> s.histories().find(new MessageId(1, 3)).isPresent()))
        .isFalse();
  }

  @Test
  final void listsWhatWasNotForwardedInOrderOfAppendingUpToTheLimit() {
    append(entry(2, 1), entry(1, 1), entry(2, 2));

    assertThat(unforwarded(2)).containsExactly(entry(2, 1), entry(1, 1));
    mark(entry(2, 1));
    assertThat(unforwarded(9)).containsExactly(entry(1, 1), entry(2, 2));
  }

  @Test
  final void markingAgainChangesNothing() {
    append(entry(1, 1), entry(1, 2));

    mark(entry(1, 1));
    mark(entry(1, 1));

    assertThat(unforwarded(9)).containsExactly(entry(1, 2));
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    append(entry(1, 1));

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.histories().append(entry(1, 2));
                          s.histories().append(entry(3, 1));
                          s.histories().markForwarded(entry(1, 1));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(list(1)).containsExactly(entry(1, 1));
    assertThat(list(3)).isEmpty();
    assertThat(unforwarded(9)).containsExactly(entry(1, 1));
    append(entry(1, 2));
    assertThat(list(1)).hasSize(2);
  }

  @Test
  final void aListDoesNotChangeUnderItsReader() {
    append(entry(1, 1));
    List<HistoryEntry> before = list(1);

    append(entry(1, 2));

    assertThat(before).hasSize(1);
  }

  @Test
  final void ofTwoTransactionsThatAppendTheSameSequenceOneWins() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.histories().append(entry(1, 1, new MessageId(7, 1))),
            s -> s.histories().append(entry(1, 1, new MessageId(7, 2))));

    assertThat(outcomes).containsExactly("committed", StaleHistoryException.class);
    assertThat(list(1)).containsExactly(entry(1, 1, new MessageId(7, 1)));
  }

  private void append(HistoryEntry... entries) {
    store()
        .<Boolean>inTransaction(
            s -> {
              for (HistoryEntry entry : entries) {
                s.histories().append(entry);
              }
              return true;
            });
  }

  private void mark(HistoryEntry entry) {
    store()
        .<Boolean>inTransaction(
            s -> {
              s.histories().markForwarded(entry);
              return true;
            });
  }
}

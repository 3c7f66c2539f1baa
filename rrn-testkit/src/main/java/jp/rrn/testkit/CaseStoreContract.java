package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.StaleCaseException;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.MessageId;
import jp.rrn.operator.Operator;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.disclosure.CaseStore} does. Extend it and say how to make an empty
 * store.
 */
public abstract class CaseStoreContract extends StoreContract {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final WrittenRequest REQUEST =
      WrittenRequest.byPerson("paper-1", IdentityEvidence.PASSPORT);
  private static final CaseEvent ASKED =
      new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.VIEWING, 300);
  private static final CaseEvent ENDED = new CaseEvent.Withdrawn();

  /** Creates the contract. */
  protected CaseStoreContract() {}

  @Test
  final void keepsEveryEventOfACaseInOrder() {
    List<CaseEvent> events =
        List.of(
            ASKED,
            new CaseEvent.Extended(new Words("改行\nと\"引用\"と𠮷"), DAY.plusDays(60)),
            new CaseEvent.FeePaid(),
            new CaseEvent.Investigated(new Words("findings")),
            new CaseEvent.Corrected(List.of(new MessageId(-1, 7)), new Words("result")),
            new CaseEvent.NotCorrected(new Words("result")),
            new CaseEvent.Settled(new Words("result")),
            new CaseEvent.Complained("paper-2"),
            new CaseEvent.CorrectionRequested(REQUEST, new CaseId("other"), Remedy.ADDITION),
            new CaseEvent.Answered(
                AnswerForm.FILE,
                Optional.of(new CaseEvent.Disclosed(new Subject(Long.MIN_VALUE), 3))),
            new CaseEvent.Answered(AnswerForm.WRITING, Optional.empty()),
            ENDED);
    for (int i = 0; i < events.size(); i++) {
      append(entry("a", i + 1, events.get(i), Optional.of(DAY.plusDays(i))));
    }
    append(entry("b", 1, ASKED, Optional.empty()));

    List<CaseEntry> held = list("a");
    assertThat(held).extracting(CaseEntry::event).containsExactlyElementsOf(events);
    for (int i = 0; i < events.size(); i++) {
      assertThat(held.get(i))
          .isEqualTo(entry("a", i + 1, events.get(i), Optional.of(DAY.plusDays(i))));
    }
    assertThat(list("b")).containsExactly(entry("b", 1, ASKED, Optional.empty()));
    assertThat(list("none")).isEmpty();
  }

  @Test
  final void refusesAGapAndARepetitionAndSaysWhichSequenceWasDue() {
    append(entry("a", 1, ASKED, Optional.empty()));

    for (int wrong : new int[] {1, 3}) {
      assertThatThrownBy(() -> append(entry("a", wrong, ENDED, Optional.empty())))
          .isInstanceOfSatisfying(
              StaleCaseException.class,
              stale -> {
                assertThat(stale.attempted()).isEqualTo(wrong);
                assertThat(stale.expected()).isEqualTo(2);
              });
    }
    assertThat(list("a")).hasSize(1);
  }

  @Test
  final void listsOpenCasesByTheirLastDayAndThoseWithoutOneAtTheEnd() {
    append(entry("late", 1, ASKED, Optional.of(DAY.plusDays(9))));
    append(entry("never-2", 1, ASKED, Optional.empty()));
    append(entry("never-1", 1, ASKED, Optional.empty()));
    append(entry("b", 1, ASKED, Optional.of(DAY)));
    append(entry("B", 1, ASKED, Optional.of(DAY)));
    append(entry("a-1", 1, ASKED, Optional.of(DAY)));
    append(entry("a2", 1, ASKED, Optional.of(DAY)));
    append(entry("closed", 1, ASKED, Optional.of(DAY)));
    append(entry("closed", 2, ENDED, Optional.of(DAY)));

    assertThat(open(9)).containsExactly("B", "a-1", "a2", "b", "late", "never-1", "never-2");
    assertThat(open(2)).containsExactly("B", "a-1");
    assertThat(open(0)).isEmpty();
  }

  @Test
  final void aCaseMovesWithItsLastDay() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));
    append(entry("b", 1, ASKED, Optional.of(DAY.plusDays(1))));

    append(entry("a", 2, new CaseEvent.FeePaid(), Optional.of(DAY.plusDays(2))));

    assertThat(open(9)).containsExactly("b", "a");
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.cases().append(entry("a", 2, ENDED, Optional.of(DAY)));
                          s.cases().append(entry("b", 1, ASKED, Optional.empty()));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(open(9)).containsExactly("a");
    assertThat(list("a")).hasSize(1);
    assertThat(list("b")).isEmpty();
  }

  @Test
  final void ofTwoWhoAppendTheSameSequenceOneSucceeds() {
    append(entry("a", 1, ASKED, Optional.of(DAY)));

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.cases().append(entry("a", 2, ENDED, Optional.of(DAY))),
            s -> s.cases().append(entry("a", 2, new CaseEvent.FeePaid(), Optional.of(DAY))));

    assertThat(outcomes).containsExactly("committed", StaleCaseException.class);
    assertThat(list("a")).extracting(CaseEntry::event).containsExactly(ASKED, ENDED);
    assertThat(open(9)).isEmpty();
  }

  private static CaseEntry entry(
      String caseId, int sequence, CaseEvent event, Optional<LocalDate> due) {
    return new CaseEntry(
        new CaseId(caseId),
        sequence,
        Instant.parse("2026-04-01T00:00:00.123456789Z"),
        DAY,
        event,
        due,
        Operator.of("operator-1", "matching-1"));
  }

  private void append(CaseEntry entry) {
    store()
        .<Boolean>inTransaction(
            s -> {
              s.cases().append(entry);
              return true;
            });
  }

  private List<CaseEntry> list(String caseId) {
    return store().inTransaction(s -> s.cases().list(new CaseId(caseId)));
  }

  private List<String> open(int limit) {
    return store()
        .inTransaction(s -> s.cases().listOpen(limit).stream().map(CaseId::value).toList());
  }
}

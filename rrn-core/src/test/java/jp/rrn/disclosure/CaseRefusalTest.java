package jp.rrn.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.MessageId;
import jp.rrn.operator.Operator;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRefusalTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final CaseFile NONE = CaseFile.of(new CaseId("2026-1"), List.of());
  private static final Operator CLERK = Operator.of("operator-1", "matching-1");
  private static final Words SECRET = new Words("見本花子");

  @Test
  void nobodyAsksWhoHasNotShownWhoHeIs() {
    WrittenRequest unproved =
        new WrittenRequest("paper-1", Applicant.PERSON, Set.of(), Optional.empty());

    assertThat(asked(unproved)).contains(CaseRefusal.NO_IDENTITY_EVIDENCE);
  }

  @ParameterizedTest
  @EnumSource(Applicant.class)
  void whoActsForAnotherProvesThatHeMay(Applicant applicant) {
    Set<IdentityEvidence> shown = Set.of(IdentityEvidence.PASSPORT);

    assertThat(asked(new WrittenRequest("paper-1", applicant, shown, Optional.empty())).isEmpty())
        .isEqualTo(applicant == Applicant.PERSON);
    assertThat(asked(new WrittenRequest("paper-1", applicant, shown, Optional.of("paper-2"))))
        .isEmpty();
  }

  private static Optional<CaseRefusal> asked(WrittenRequest request) {
    return NONE.refusal(new CaseEvent.DisclosureRequested(request, AnswerForm.WRITING, 0), DAY);
  }

  @ParameterizedTest(name = "asked for {0}, answered by {1}: {2}")
  @CsvSource({
    "WRITING, WRITING, yes",
    "WRITING, FILE,    no",
    "WRITING, VIEWING, no",
    "FILE,    WRITING, yes",
    "FILE,    FILE,    yes",
    "FILE,    VIEWING, no",
    "VIEWING, VIEWING, yes"
  })
  void writingAlwaysAndAnotherFormOnlyAsAgreed(AnswerForm asked, AnswerForm given, String may) {
    Optional<CaseRefusal> refusal =
        opened(disclosure(asked)).refusal(new CaseEvent.Answered(given, Optional.empty()), DAY);

    assertThat(refusal)
        .isEqualTo(may.equals("yes") ? Optional.empty() : Optional.of(CaseRefusal.FORM_NOT_AGREED));
  }

  @Test
  void aCorrectionFollowsWhatWasDisclosed() {
    CaseFile asked = opened(disclosure(AnswerForm.WRITING));
    CaseFile nothing = answered(asked, Optional.empty());
    CaseFile something = answered(asked, Optional.of(new CaseEvent.Disclosed(new Subject(1), 2)));

    for (CaseFile unanswered : List.of(NONE, asked, opened(new CaseEvent.Complained("paper-1")))) {
      assertThat(unanswered.refusalOfCorrecting(Remedy.CORRECTION))
          .contains(CaseRefusal.NOTHING_DISCLOSED);
    }
    for (Remedy remedy : Remedy.values()) {
      assertThat(something.refusalOfCorrecting(remedy)).isEmpty();
      assertThat(nothing.refusalOfCorrecting(remedy).isEmpty())
          .isEqualTo(remedy == Remedy.ADDITION);
    }
  }

  @Test
  void everyRefusalSaysTheRule() {
    assertThat(CaseRefusal.values())
        .allSatisfy(refusal -> assertThat(refusal.rule()).isNotBlank())
        .extracting(CaseRefusal::rule)
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(CaseRefusal.values()).map(CaseRefusal::article))
        .allSatisfy(
            article -> assertThat(article).matches("(|(30条の\\d+|民法4条|個人情報保護法97条)(第\\d項)?)"));
  }

  @Test
  void nothingThatWasWrittenIsShown() {
    List<CaseEvent> events =
        List.of(
            new CaseEvent.Extended(SECRET, DAY),
            new CaseEvent.Investigated(SECRET),
            new CaseEvent.Corrected(List.of(new MessageId(1, 1)), SECRET),
            new CaseEvent.TakerTold("taker", SECRET),
            new CaseEvent.NotCorrected(SECRET),
            new CaseEvent.Settled(SECRET));

    assertThat(events)
        .allSatisfy(event -> assertThat(event.toString()).doesNotContain(SECRET.text()));
    assertThat(opened(disclosure(AnswerForm.FILE))).hasToString("CaseFile[2026-1, DISCLOSURE]");
    assertThat(NONE).hasToString("CaseFile[2026-1]");
  }

  @Test
  void whatIsNotInWritingCannotBeBuilt() {
    assertThatThrownBy(() -> WrittenRequest.byPerson(" ", IdentityEvidence.PASSPORT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("document:");
    assertThatThrownBy(() -> new Words("  ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Words("x".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CaseEvent.Corrected(List.of(), SECRET))
        .isInstanceOf(IllegalArgumentException.class);
    for (String nobody : List.of("", " ", "x".repeat(101))) {
      assertThatThrownBy(() -> new CaseEvent.TakerTold(nobody, SECRET))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("taker");
    }
  }

  @Test
  void entriesAreOfOneCaseAndBeginWithAnOpening() {
    CaseEntry first = opened(disclosure(AnswerForm.FILE)).entries().get(0);
    CaseEntry headless =
        NONE.next(new CaseEvent.Withdrawn(), Instant.EPOCH, DAY, CLERK, Deadlines.STATUTORY);

    assertThatThrownBy(() -> CaseFile.of(new CaseId("2026-2"), List.of(first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CaseFile.of(NONE.id(), List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CaseFile.of(NONE.id(), List.of(headless)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin with an opening");
  }

  private static CaseEvent.Opening disclosure(AnswerForm form) {
    return new CaseEvent.DisclosureRequested(
        WrittenRequest.byPerson("paper-1", IdentityEvidence.PASSPORT), form, 0);
  }

  private static CaseFile opened(CaseEvent.Opening opening) {
    return then(NONE, opening);
  }

  private static CaseFile answered(CaseFile file, Optional<CaseEvent.Disclosed> disclosed) {
    return then(file, new CaseEvent.Answered(AnswerForm.WRITING, disclosed));
  }

  private static CaseFile then(CaseFile file, CaseEvent event) {
    return file.with(file.next(event, Instant.EPOCH, DAY, CLERK, Deadlines.STATUTORY));
  }
}

package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.Applicant;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseFile;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseKind;
import jp.rrn.disclosure.CaseRefusal;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.DueList;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operator;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P72, P73: from the request to the answer, and from what is wrong to the change that mends it. */
class DisclosureDeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Notified NOTIFIED = new Notified(PartialDate.of(DAY), DAY, "operator-1");
  private static final Operator CLERK = Operator.of("operator-9", "matching-9");
  private static final CaseId ASKED = new CaseId("2026-1");
  private static final CaseId WRONG = new CaseId("2026-2");
  private static final Words WORDS = new Words("in writing");
  private static final WrittenRequest REQUEST =
      WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD);

  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private final Random random = new Random(20261125);
  private final NationalCenter nation =
      new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
  private final Prefecture prefecture =
      new Prefecture(People.TOWN.prefecture(), new MemoryStore(), nation, clock, random);
  private final Municipality town =
      new Municipality(People.TOWN, new MemoryStore(), prefecture, nation, clock, random);
  private final DisclosureDesk desk =
      prefecture.disclosure(Deadlines.STATUTORY.with(CaseKind.DISCLOSURE, 14));

  @BeforeEach
  void stock() {
    town.restock(new RequestId("stock"), 10);
  }

  @Test
  void disclosesEverythingThatIsRecorded() {
    Subject there = known(entered(PartialDate.of("1990-05-05")));
    open(ASKED, AnswerForm.FILE);

    CaseResult result = desk.answer(ASKED, Optional.of(there), AnswerForm.FILE, CLERK);

    assertThat(result).isInstanceOf(CaseResult.Disclosed.class);
    CaseResult.Disclosed disclosed = (CaseResult.Disclosed) result;
    assertThat(disclosed.history().entries()).isEqualTo(prefecture.history(there).entries());
    assertThat(disclosed.history().entries()).hasSize(2);
    assertThat(desk.find(ASKED).answer().flatMap(CaseEvent.Answered::disclosed))
        .contains(new CaseEvent.Disclosed(there, 2));
  }

  @Test
  void saysThatNothingIsRecorded() {
    open(ASKED, AnswerForm.WRITING);
    open(WRONG, AnswerForm.WRITING);

    assertThat(desk.answer(ASKED, Optional.empty(), AnswerForm.WRITING, CLERK))
        .isInstanceOf(CaseResult.NoRecord.class);
    assertThat(desk.answer(WRONG, Optional.of(new Subject(7)), AnswerForm.WRITING, CLERK))
        .isInstanceOf(CaseResult.NoRecord.class);
    assertThat(desk.find(ASKED).isOpen()).isFalse();
  }

  @Test
  void anAnsweredCaseIsNotAnsweredAgain() {
    open(ASKED, AnswerForm.WRITING);
    desk.answer(ASKED, Optional.empty(), AnswerForm.WRITING, CLERK);

    refused(
        desk.answer(ASKED, Optional.empty(), AnswerForm.WRITING, CLERK),
        CaseRefusal.CASE_HAS_ENDED);
    refused(open(ASKED, AnswerForm.WRITING), CaseRefusal.NUMBER_TAKEN);
    assertThat(desk.find(ASKED).entries()).hasSize(2);
  }

  @Test
  void countsFromTheDayOfReceiptAndKeepsWhoWroteItAndWhen() {
    clock.move(Duration.ofDays(2));
    CaseResult result =
        desk.open(
            ASKED, new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 0), DAY, CLERK);

    assertThat(result).isInstanceOf(CaseResult.Noted.class);
    CaseEntry entry = desk.find(ASKED).entries().get(0);
    assertThat(entry.due()).contains(LocalDate.of(2026, 4, 14));
    assertThat(entry.at()).isEqualTo(clock.instant());
    assertThat(entry.operator()).isEqualTo(CLERK);
    assertThatThrownBy(
            () -> desk.open(WRONG, new CaseEvent.Complained("p"), DAY.plusDays(3), CLERK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("receivedOn");
  }

  @Test
  void theDayIsThatOfJapan() {
    open(ASKED, AnswerForm.WRITING);
    clock.move(Duration.ofDays(13));

    assertThat(desk.due(9).dueToday()).hasSize(1);
    clock.move(Duration.ofHours(12)); // 2026-04-15T00:00 in Tokyo, still the 14th in UTC.
    assertThat(desk.due(9).overdue()).hasSize(1);
    refused(
        desk.note(ASKED, new CaseEvent.Extended(WORDS, DAY.plusDays(60)), CLERK),
        CaseRefusal.EXTENDED_TOO_LATE);
  }

  @Test
  void anExtensionMovesTheLastDay() {
    open(ASKED, AnswerForm.WRITING);
    open(WRONG, AnswerForm.WRITING);
    desk.open(new CaseId("2026-3"), new CaseEvent.Complained("paper-3"), DAY, CLERK);

    desk.note(ASKED, new CaseEvent.Extended(WORDS, DAY.plusDays(40)), CLERK);

    DueList due = desk.due(9);
    assertThat(due.coming()).extracting(CaseFile::id).containsExactly(WRONG, ASKED);
    assertThat(due.undated()).extracting(CaseFile::id).containsExactly(new CaseId("2026-3"));
    assertThat(desk.find(ASKED).due()).contains(DAY.plusDays(40));
  }

  @Test
  void aParentAsksForAChildAndNotForAGrownUp() {
    Subject child = known(entered(PartialDate.of("2008-04-02")));
    Subject grown = known(entered(PartialDate.of("2008-04-01")));
    Subject unknown = known(entered(PartialDate.of("2008-00-00")));
    WrittenRequest byParent =
        WrittenRequest.byRepresentative(
            "paper-1", Applicant.REPRESENTATIVE_OF_MINOR, IdentityEvidence.PASSPORT, "paper-2");

    assertThat(answerTo(byParent, "a", child)).isInstanceOf(CaseResult.Disclosed.class);
    refused(answerTo(byParent, "b", grown), CaseRefusal.PERSON_IS_OF_AGE);
    assertThat(desk.find(new CaseId("b")).isOpen()).isTrue();
    assertThat(answerTo(byParent, "c", unknown)).isInstanceOf(CaseResult.Disclosed.class);
    assertThat(answerTo(REQUEST, "d", grown)).isInstanceOf(CaseResult.Disclosed.class);
  }

  private CaseResult answerTo(WrittenRequest request, String number, Subject subject) {
    CaseId caseId = new CaseId(number);
    desk.open(
        caseId, new CaseEvent.DisclosureRequested(request, AnswerForm.WRITING, 0), DAY, CLERK);
    return desk.answer(caseId, Optional.of(subject), AnswerForm.WRITING, CLERK);
  }

  @Test
  void aCorrectionEndsWithTheChangeThatHasComeUpFromTheMunicipality() {
    HistoryEntry birth = entered(PartialDate.of("1990-05-05"));
    Subject there = known(birth);
    open(ASKED, AnswerForm.WRITING);
    refused(want(Remedy.CORRECTION), CaseRefusal.NOTHING_DISCLOSED);
    desk.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK);
    want(Remedy.CORRECTION);
    MessageId old = birth.change().messageId();
    MessageId mended =
        town.correct(
                birth.subject(), old, NOTIFIED, record -> record.withName(PersonName.of("見本", "花")))
            .entry()
            .change()
            .messageId();

    CaseEvent.Step corrected = new CaseEvent.Corrected(List.of(mended), WORDS);
    refused(desk.note(WRONG, corrected, CLERK), CaseRefusal.CHANGE_NOT_RECORDED);
    carryUp();
    refused(desk.note(WRONG, corrected, CLERK), CaseRefusal.NOT_INVESTIGATED);
    desk.note(WRONG, new CaseEvent.Investigated(WORDS), CLERK);
    refused(
        desk.note(WRONG, new CaseEvent.Corrected(List.of(mended, old), WORDS), CLERK),
        CaseRefusal.CHANGE_NOT_RECORDED);
    assertThat(desk.note(WRONG, corrected, CLERK)).isInstanceOf(CaseResult.Noted.class);

    CaseFile file = desk.find(WRONG);
    assertThat(file.isOpen()).isFalse();
    assertThat(file.entries().get(2).event()).isEqualTo(corrected);
    assertThat(prefecture.history(there).find(mended)).isPresent();
    refused(desk.note(WRONG, new CaseEvent.NotCorrected(WORDS), CLERK), CaseRefusal.CASE_HAS_ENDED);
  }

  @Test
  void aChangeOfSomebodyElseCorrectsNothing() {
    Subject there = known(entered(PartialDate.of("1990-05-05")));
    open(ASKED, AnswerForm.WRITING);
    desk.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK);
    want(Remedy.DELETION);
    desk.note(WRONG, new CaseEvent.Investigated(WORDS), CLERK);
    HistoryEntry other = entered(PartialDate.of("1991-05-05"));

    refused(
        desk.note(
            WRONG, new CaseEvent.Corrected(List.of(other.change().messageId()), WORDS), CLERK),
        CaseRefusal.CHANGE_NOT_RECORDED);
    assertThat(desk.note(WRONG, new CaseEvent.NotCorrected(WORDS), CLERK))
        .isInstanceOf(CaseResult.Noted.class);
  }

  @Test
  void whereNothingIsRecordedSomethingCanBeAdded() {
    open(ASKED, AnswerForm.WRITING);
    desk.answer(ASKED, Optional.empty(), AnswerForm.WRITING, CLERK);
    refused(want(Remedy.DELETION), CaseRefusal.NO_RECORD_TO_CORRECT);
    want(Remedy.ADDITION);
    desk.note(WRONG, new CaseEvent.Investigated(WORDS), CLERK);
    MessageId added = entered(PartialDate.of("1990-05-05")).change().messageId();

    assertThat(desk.note(WRONG, new CaseEvent.Corrected(List.of(added), WORDS), CLERK))
        .isInstanceOf(CaseResult.Noted.class);
  }

  @Test
  void theAgencyHasADeskOfItsOwn() {
    HistoryEntry birth = entered(PartialDate.of("1990-05-05"));
    Subject there = nation.find(birth.change().record().residenceCode()).orElseThrow();
    DisclosureDesk agency = nation.disclosure(Deadlines.STATUTORY);
    agency.open(
        ASKED, new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 300), DAY, CLERK);

    assertThat(agency.find(ASKED).due()).contains(LocalDate.of(2026, 4, 30));
    assertThat(desk.find(ASKED).exists()).isFalse();
    refused(
        agency.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK),
        CaseRefusal.FEE_UNPAID);
    agency.note(ASKED, new CaseEvent.FeePaid(), CLERK);
    assertThat(agency.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK))
        .isInstanceOf(CaseResult.Disclosed.class);
    refused(
        agency.note(new CaseId("none"), new CaseEvent.FeePaid(), CLERK), CaseRefusal.NO_SUCH_CASE);
  }

  private CaseResult open(CaseId caseId, AnswerForm form) {
    return desk.open(caseId, new CaseEvent.DisclosureRequested(REQUEST, form, 0), DAY, CLERK);
  }

  private CaseResult want(Remedy remedy) {
    return desk.open(WRONG, new CaseEvent.CorrectionRequested(REQUEST, ASKED, remedy), DAY, CLERK);
  }

  private static void refused(CaseResult result, CaseRefusal refusal) {
    assertThat(result).isEqualTo(new CaseResult.Refused(refusal));
  }

  private HistoryEntry entered(PartialDate birth) {
    HistoryEntry entry =
        town.enter(
            ChangeReason.BIRTH,
            NOTIFIED,
            new NewResident(
                PersonName.of("見本", "花子"),
                birth,
                Sex.FEMALE,
                Address.of(People.TOWN, "見本町一丁目1-1")));
    carryUp();
    return entry;
  }

  private Subject known(HistoryEntry entry) {
    return prefecture.find(entry.change().record().residenceCode()).orElseThrow();
  }

  private void carryUp() {
    while (town.forward().entries() > 0) {}
    while (prefecture.forward().entries() > 0) {}
  }
}

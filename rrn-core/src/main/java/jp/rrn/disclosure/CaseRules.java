package jp.rrn.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.rrn.date.AgeRule;
import jp.rrn.date.LegalAge;
import jp.rrn.date.PartialDate;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;

/** What may follow what. */
final class CaseRules {
  /** 民法 4条, since 2022-04-01. */
  private static final int OF_AGE = 18;

  private CaseRules() {}

  static Optional<CaseRefusal> refusal(CaseFile file, CaseEvent event, LocalDate on) {
    if (event instanceof CaseEvent.Opening opening) {
      return file.exists() ? Optional.of(CaseRefusal.NUMBER_TAKEN) : ofOpening(opening);
    }
    if (!file.exists()) {
      return Optional.of(CaseRefusal.NO_SUCH_CASE);
    }
    if (!file.isOpen() && !isAfterwards(event)) {
      return Optional.of(CaseRefusal.CASE_HAS_ENDED);
    }
    if (file.opening().map(CaseEvent.Opening::kind).filter(event.kinds()::contains).isEmpty()) {
      return Optional.of(CaseRefusal.NOT_IN_THIS_KIND);
    }
    return isAfterwards(event) ? ofAftermath(file, event) : ofStep(file, event, on);
  }

  private static boolean isAfterwards(CaseEvent event) {
    return event instanceof CaseEvent.TakerTold || event instanceof CaseEvent.AccountGiven;
  }

  private static Optional<CaseRefusal> ofAftermath(CaseFile file, CaseEvent event) {
    if (event instanceof CaseEvent.TakerTold) {
      return refuseIf(!file.has(CaseEvent.Corrected.class), CaseRefusal.NOTHING_CORRECTED);
    }
    boolean disclosed = file.answer().flatMap(CaseEvent.Answered::disclosed).isPresent();
    return refuseIf(!disclosed, CaseRefusal.NO_RECORD_DISCLOSED);
  }

  private static Optional<CaseRefusal> ofOpening(CaseEvent.Opening opening) {
    return opening.written().flatMap(CaseRules::ofRequest);
  }

  /** 30条の32第1項: 自己に係る本人確認情報. */
  private static Optional<CaseRefusal> ofRequest(WrittenRequest request) {
    if (request.identity().isEmpty()) {
      return Optional.of(CaseRefusal.NO_IDENTITY_EVIDENCE);
    }
    boolean unproved = request.applicant().isRepresentative() && request.power().isEmpty();
    return refuseIf(unproved, CaseRefusal.NO_PROOF_OF_POWER);
  }

  private static Optional<CaseRefusal> ofStep(CaseFile file, CaseEvent event, LocalDate on) {
    if (event instanceof CaseEvent.Extended extended) {
      return ofExtension(file, extended, on);
    }
    if (event instanceof CaseEvent.Answered answered) {
      return ofAnswer(file, answered);
    }
    boolean result =
        event instanceof CaseEvent.Corrected || event instanceof CaseEvent.NotCorrected;
    return refuseIf(
        result && !file.has(CaseEvent.Investigated.class), CaseRefusal.NOT_INVESTIGATED);
  }

  /** 30条の33第2項: the notice goes out within the time that it extends, the first one. */
  private static Optional<CaseRefusal> ofExtension(
      CaseFile file, CaseEvent.Extended extended, LocalDate on) {
    Optional<LocalDate> first = file.entries().get(0).due();
    if (first.filter(on::isAfter).isPresent()) {
      return Optional.of(CaseRefusal.EXTENDED_TOO_LATE);
    }
    boolean later = file.due().filter(extended.until()::isAfter).isPresent();
    return refuseIf(!later, CaseRefusal.EXTENDED_TO_NO_LATER_DAY);
  }

  private static Optional<CaseRefusal> ofAnswer(CaseFile file, CaseEvent.Answered answered) {
    CaseEvent.DisclosureRequested asked =
        (CaseEvent.DisclosureRequested) file.entries().get(0).event();
    boolean agreed = answered.form() == AnswerForm.WRITING || answered.form() == asked.form();
    if (!agreed) {
      return Optional.of(CaseRefusal.FORM_NOT_AGREED);
    }
    boolean unpaid = asked.feeYen() > 0 && !file.has(CaseEvent.FeePaid.class);
    return refuseIf(unpaid, CaseRefusal.FEE_UNPAID);
  }

  /**
   * 30条の35: 開示を受けた者. To be told that there is no record is to have it disclosed as well
   * (30条の32第2項).
   */
  static Optional<CaseRefusal> refusalOfCorrecting(CaseFile file, Remedy remedy) {
    Optional<CaseEvent.Answered> answer = file.answer();
    if (answer.isEmpty()) {
      return Optional.of(CaseRefusal.NOTHING_DISCLOSED);
    }
    boolean nothingThere = answer.get().disclosed().isEmpty() && remedy != Remedy.ADDITION;
    return refuseIf(nothingThere, CaseRefusal.NO_RECORD_TO_CORRECT);
  }

  /**
   * 30条の6: what corrects a record comes up from the municipality. Where nobody was found before,
   * any person will do; where somebody was, it is him, and the change came after he was disclosed.
   */
  static Optional<CaseRefusal> refusalOfChanges(
      CaseFile file,
      CaseEvent.Corrected corrected,
      Function<MessageId, Optional<HistoryEntry>> find) {
    Optional<CaseEvent.Disclosed> disclosed = file.answer().flatMap(CaseEvent.Answered::disclosed);
    boolean allHere =
        corrected.changes().stream()
            .allMatch(change -> find.apply(change).filter(e -> corrects(e, disclosed)).isPresent());
    return refuseIf(!allHere, CaseRefusal.CHANGE_NOT_RECORDED);
  }

  private static boolean corrects(HistoryEntry entry, Optional<CaseEvent.Disclosed> disclosed) {
    return disclosed.isEmpty()
        || (entry.subject().equals(disclosed.get().subject())
            && entry.sequence() > disclosed.get().entries());
  }

  static Optional<CaseRefusal> refusalOfDisclosing(CaseFile file, History history) {
    boolean forMinor =
        file.opening()
            .flatMap(CaseEvent.Opening::written)
            .filter(request -> request.applicant() == Applicant.REPRESENTATIVE_OF_MINOR)
            .isPresent();
    if (!forMinor) {
      return Optional.empty();
    }
    boolean ofAge =
        history
            .asOf(LocalDate.MAX, Instant.MAX)
            .map(snapshot -> snapshot.record().dateOfBirth())
            .flatMap(birth -> file.receivedOn().filter(day -> isOfAge(birth, day)))
            .isPresent();
    return refuseIf(ofAge, CaseRefusal.PERSON_IS_OF_AGE);
  }

  /** Only who is certainly of age: a minor must not lose the right by a date that is not known. */
  private static boolean isOfAge(PartialDate birth, LocalDate day) {
    if (birth.earliest().filter(first -> !first.isAfter(day)).isEmpty()) {
      return false;
    }
    OptionalInt age = LegalAge.onBirthdays(birth, AgeRule.ONLY_IF_CERTAIN, day);
    return age.isPresent() && age.getAsInt() >= OF_AGE;
  }

  private static Optional<CaseRefusal> refuseIf(boolean condition, CaseRefusal refusal) {
    return condition ? Optional.of(refusal) : Optional.empty();
  }
}

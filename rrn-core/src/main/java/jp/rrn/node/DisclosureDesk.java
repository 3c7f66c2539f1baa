package jp.rrn.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.rrn.date.LegalDay;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseFile;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseRefusal;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.DueList;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.operator.Operator;
import jp.rrn.provision.WrongProvision;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The desk of a governor or the agency at which residents ask to see their record, say that it is
 * wrong, or complain. Safe for concurrent callers; each method is one transaction.
 *
 * <p>The answer to a request for disclosure is made here and by nobody else: everything that is
 * recorded of the person, or that nothing is. Nothing is corrected here. A record that is wrong is
 * corrected by the municipality; when that change has come up, the case says so with its message
 * id.
 *
 * <p>Source: 住民基本台帳法 30条の32 to 30条の36.
 */
public final class DisclosureDesk {
  private final RegistryStore store;
  private final Deadlines deadlines;
  private final Clock clock;

  DisclosureDesk(RegistryStore store, Deadlines deadlines, Clock clock) {
    this.store = store;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Opens a case with what was received. Its last day is counted now; deadlines that change later
   * do not change it. That the papers are true, and that who wants a correction is who was answered
   * in that case, is for the office to see.
   *
   * @param receivedOn the day of receipt, the first that counts
   * @throws IllegalArgumentException if that day is still to come
   */
  public CaseResult open(
      CaseId caseId, CaseEvent.Opening opening, LocalDate receivedOn, Operator operator) {
    if (receivedOn.isAfter(today())) {
      throw new IllegalArgumentException("receivedOn must not be after today");
    }
    return inCase(
        caseId,
        (session, file) ->
            refusalOfObject(session, opening)
                .<CaseResult>map(CaseResult.Refused::new)
                .orElseGet(() -> note(session, file, opening, receivedOn, operator)));
  }

  private static Optional<CaseRefusal> refusalOfObject(Session session, CaseEvent.Opening opening) {
    return opening instanceof CaseEvent.CorrectionRequested wanted
        ? file(session, wanted.disclosure()).refusalOfCorrecting(wanted.remedy())
        : Optional.empty();
  }

  /** Notes what has happened in a case, today. */
  public CaseResult note(CaseId caseId, CaseEvent.Step step, Operator operator) {
    return inCase(
        caseId,
        (session, file) ->
            refusalOfChanges(session, file, step)
                .<CaseResult>map(CaseResult.Refused::new)
                .orElseGet(() -> note(session, file, step, today(), operator)));
  }

  /** Notes that an account is given; only {@link AccountDesk} gives one. */
  CaseResult note(CaseId caseId, CaseEvent.AccountGiven given, Operator operator) {
    return inCase(caseId, (session, file) -> note(session, file, given, today(), operator));
  }

  /** A correction is what the history of the person says it is. */
  private static Optional<CaseRefusal> refusalOfChanges(
      Session session, CaseFile file, CaseEvent.Step step) {
    if (!(step instanceof CaseEvent.Corrected corrected)) {
      return Optional.empty();
    }
    Optional<CaseFile> disclosure =
        file.opening()
            .flatMap(
                began ->
                    began instanceof CaseEvent.CorrectionRequested wanted
                        ? Optional.of(file(session, wanted.disclosure()))
                        : Optional.empty());
    return disclosure.flatMap(
        answered -> answered.refusalOfChanges(corrected, session.histories()::find));
  }

  /**
   * Answers a request for disclosure today: with everything that is recorded of this subject, or
   * with the word that no record exists.
   *
   * @param found whom the request is about; empty if nobody was found
   * @param form writing, or the form the applicant has agreed to
   */
  public CaseResult answer(
      CaseId caseId, Optional<Subject> found, AnswerForm form, Operator operator) {
    return inCase(
        caseId,
        (session, file) -> {
          History history =
              found
                  .map(subject -> Recording.history(session, subject))
                  .orElseGet(() -> History.of(List.of()));
          return file.refusalOfDisclosing(history)
              .<CaseResult>map(CaseResult.Refused::new)
              .orElseGet(() -> answer(session, file, history, form, operator));
        });
  }

  private CaseResult answer(
      Session session, CaseFile file, History history, AnswerForm form, Operator operator) {
    Optional<CaseEvent.Disclosed> disclosed =
        history.entries().stream()
            .findFirst()
            .map(first -> new CaseEvent.Disclosed(first.subject(), history.entries().size()));
    CaseResult result =
        note(session, file, new CaseEvent.Answered(form, disclosed), today(), operator);
    if (!(result instanceof CaseResult.Noted noted)) {
      return result;
    }
    return disclosed.isPresent()
        ? new CaseResult.Disclosed(noted.file(), history)
        : new CaseResult.NoRecord(noted.file());
  }

  private CaseResult note(
      Session session, CaseFile file, CaseEvent event, LocalDate on, Operator operator) {
    Optional<CaseRefusal> refusal = file.refusal(event, on);
    if (refusal.isPresent()) {
      return new CaseResult.Refused(refusal.get());
    }
    Instant now = clock.instant();
    CaseFile after = file.with(file.next(event, now, on, operator, deadlines));
    session.journal(CaseEntry.KIND).append(after.entries().get(after.entries().size() - 1));
    return new CaseResult.Noted(after);
  }

  /**
   * Returns the answers that gave what the correction of this case has shown to be wrong, in the
   * order in which they were given, those about one person together. Who was told of it is noted
   * with {@link CaseEvent.TakerTold}.
   *
   * @return nothing if nothing was corrected in this case
   */
  public List<WrongProvision> wrongProvisions(CaseId caseId) {
    return store.inTransaction(
        s ->
            file(s, caseId).corrections().stream()
                .flatMap(change -> s.histories().find(change).stream())
                .sorted(Comparator.comparing(HistoryEntry::sequence))
                .collect(
                    Collectors.groupingBy(HistoryEntry::subject, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(of -> wrongProvisions(s, of.getKey(), of.getValue()))
                .toList());
  }

  private static Stream<WrongProvision> wrongProvisions(
      Session session, Subject subject, List<HistoryEntry> corrections) {
    return new WrongProvisions(session.histories().list(subject), corrections)
        .among(session.provisions().list(subject)).stream();
  }

  /** Returns a case; one without entries if there is none of this number. */
  public CaseFile find(CaseId caseId) {
    return store.inTransaction(s -> file(s, caseId));
  }

  /** Returns the open cases as they press today, at most {@code limit}, the most urgent ones. */
  public DueList due(int limit) {
    return store.inTransaction(
        s ->
            DueList.of(
                s.journal(CaseEntry.KIND).listOpen("", limit).stream()
                    .map(id -> file(s, new CaseId(id)))
                    .toList(),
                today()));
  }

  private CaseResult inCase(CaseId caseId, BiFunction<Session, CaseFile, CaseResult> work) {
    return store.inTransaction(s -> work.apply(s, file(s, caseId)));
  }

  private static CaseFile file(Session session, CaseId caseId) {
    return CaseFile.of(caseId, session.journal(CaseEntry.KIND).list(caseId.value()));
  }

  private LocalDate today() {
    return LegalDay.of(clock.instant());
  }
}

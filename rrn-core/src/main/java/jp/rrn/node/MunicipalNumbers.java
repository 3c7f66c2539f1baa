package jp.rrn.node;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.EffectiveDay;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.RecordState;
import jp.rrn.history.Refusal;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.CodeStock;
import jp.rrn.number.DesignatedNumber;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.NumberAuthority;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/** Gives numbers to the residents of one municipality and records that it did. */
final class MunicipalNumbers {
  private static final Set<Item> MY_NUMBER = Set.of(Item.MY_NUMBER);
  private static final ChangeReason FIRST = ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY;

  private final RegistryStore store;
  private final NumberAuthority agency;
  private final Recording recording;
  private final RandomGenerator random;
  private final StockWatch watch;

  MunicipalNumbers(
      RegistryStore store,
      NumberAuthority agency,
      Recording recording,
      RandomGenerator random,
      StockWatch watch) {
    this.store = store;
    this.agency = agency;
    this.recording = recording;
    this.random = random;
    this.watch = watch;
  }

  MunicipalNumbers watchedBy(StockWatch other) {
    return new MunicipalNumbers(store, agency, recording, random, other);
  }

  /** What became of a change, and how many codes are left if it drew one. */
  record Drawn(ChangeResult result, OptionalInt left) {}

  /** Draws a code for a subject and records the change that {@code change} makes with it. */
  Drawn draw(
      Session session, Subject subject, History history, Function<ResidenceCode, Change> change) {
    ResidenceCode drawn = CodeStock.draw(session.numbers(), subject, random);
    ChangeResult result = recording.record(session, history, subject, change.apply(drawn));
    return new Drawn(result, OptionalInt.of(session.numbers().stock().size()));
  }

  void restocked(int size) {
    watch.restocked(size);
  }

  /** Tells whoever wants to know; after the transaction that drew. */
  ChangeResult told(Drawn drawn) {
    drawn.left().ifPresent(watch::drawn);
    return drawn.result();
  }

  ChangeResult changeResidenceCode(Subject subject, Notified notified) {
    return told(store.inTransaction(s -> changeResidenceCode(s, subject, notified)));
  }

  private Drawn changeResidenceCode(Session session, Subject subject, Notified notified) {
    History history = Recording.history(session, subject);
    // Decided before drawing: a code that was drawn for a refused change would be lost.
    LocalDate effective = EffectiveDay.of(notified.eventDate(), notified.on());
    LocalDate judged = effective.isAfter(recording.today()) ? effective : recording.today();
    RecordState state = history.stateAsOf(judged, Instant.MAX);
    if (!state.allows(ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST)) {
      return new Drawn(
          new ChangeResult.Refused(Refusal.STATE_DOES_NOT_ALLOW_REASON), OptionalInt.empty());
    }
    IdentityRecord before = Recording.lastRecord(history);
    Claim old = session.numbers().findAssigned(NumberKind.RESIDENCE_CODE, subject).orElseThrow();
    session.numbers().advance(old.advance(ClaimState.RETIRED, subject));
    return draw(
        session,
        subject,
        history,
        drawn ->
            recording.change(
                ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
                notified,
                Set.of(Item.RESIDENCE_CODE),
                before.withResidenceCode(drawn),
                FormerNumbers.of(before.residenceCode())));
  }

  ChangeResult changeMyNumber(
      Subject subject, ChangeReason reason, Notified notified, RequestId requestId) {
    // Decided before asking: a number that was made for a refused change would stay pending.
    History known = store.inTransaction(s -> Recording.history(s, subject));
    IdentityRecord before = Recording.lastRecord(known);
    Optional<Refusal> refusal = refusal(known, before, reason, notified);
    if (refusal.isPresent()) {
      return new ChangeResult.Refused(refusal.get());
    }
    // By the reason, not by what is recorded: a repeated request must be the same request.
    DesignationRequest.Purpose purpose =
        reason == FIRST ? DesignationRequest.Purpose.FIRST : DesignationRequest.Purpose.CHANGE;
    DesignatedNumber designated =
        agency.designate(new DesignationRequest(requestId, before.residenceCode(), purpose));
    return recordOrWithdraw(subject, reason, notified, designated);
  }

  private Optional<Refusal> refusal(
      History history, IdentityRecord before, ChangeReason reason, Notified notified) {
    Change wanted = recording.change(reason, notified, MY_NUMBER, before, FormerNumbers.NONE);
    return history.refusal(wanted, recording.today());
  }

  /** Records a number; if that is refused now, the agency takes it back. */
  private ChangeResult recordOrWithdraw(
      Subject subject, ChangeReason reason, Notified notified, DesignatedNumber designated) {
    ChangeResult result =
        store.inTransaction(s -> recordNumber(s, subject, reason, notified, designated));
    if (result instanceof ChangeResult.Refused) {
      agency.withdraw(designated.requestId());
    }
    return result;
  }

  private ChangeResult recordNumber(
      Session session,
      Subject subject,
      ChangeReason reason,
      Notified notified,
      DesignatedNumber designated) {
    History history = Recording.history(session, subject);
    Optional<HistoryEntry> recorded = recorded(history, designated);
    if (recorded.isPresent()) {
      return new ChangeResult.Recorded(recorded.get());
    }
    IdentityRecord before = Recording.lastRecord(history);
    IdentityRecord after = before.withMyNumber(designated.myNumber());
    FormerNumbers former = before.myNumber().map(FormerNumbers::of).orElse(FormerNumbers.NONE);
    Change change = recording.change(reason, notified, MY_NUMBER, after, former);
    ChangeResult result = recording.record(session, history, subject, change);
    if (result instanceof ChangeResult.Recorded) {
      Numbers.follow(session.numbers(), after, subject);
    }
    return result;
  }

  /** Returns the entry that recorded this number: the request is a repeated one. */
  private static Optional<HistoryEntry> recorded(History history, DesignatedNumber designated) {
    return history.entries().stream()
        .filter(entry -> entry.change().items().equals(MY_NUMBER))
        .filter(
            entry -> entry.change().record().myNumber().equals(Optional.of(designated.myNumber())))
        .findFirst();
  }

  /** An entry whose subject is to get a first number, and what the agency is asked. */
  private record Wanted(HistoryEntry entry, Notified notified, DesignationRequest request) {}

  /**
   * Gets and records the numbers of those who were entered without one (番号法 7条1項), all of them in
   * one call to the agency.
   *
   * <p>Who brought a code may have a number of which the last municipality did not know: then the
   * agency refuses, and nothing is recorded.
   *
   * @param entries at most {@link NumberAuthority#LIMIT}
   */
  void designateFirst(List<HistoryEntry> entries) {
    List<Wanted> wanted = store.inTransaction(s -> wanted(s, entries));
    if (wanted.isEmpty()) {
      return;
    }
    List<DesignationAnswer> answers =
        agency.designate(wanted.stream().map(Wanted::request).toList());
    for (int i = 0; i < wanted.size(); i++) {
      // Refused: another municipality's to record, or ours by a repeated call meanwhile.
      if (!(answers.get(i) instanceof DesignationAnswer.Refused)) {
        recordOrWithdraw(
            wanted.get(i).entry().subject(),
            FIRST,
            wanted.get(i).notified(),
            answers.get(i).orThrow());
      }
    }
  }

  private List<Wanted> wanted(Session session, List<HistoryEntry> entries) {
    List<HistoryEntry> without =
        entries.stream().filter(MunicipalNumbers::entersWithoutNumber).toList();
    Map<Subject, List<Claim>> held =
        session
            .numbers()
            .listBySubject(
                NumberKind.MY_NUMBER,
                without.stream().map(HistoryEntry::subject).collect(Collectors.toSet()));
    return without.stream()
        .filter(entry -> !hasNumber(held.getOrDefault(entry.subject(), List.of())))
        .flatMap(entry -> wanted(session, entry).stream())
        .toList();
  }

  private Optional<Wanted> wanted(Session session, HistoryEntry entry) {
    LocalDate today = recording.today();
    Notified notified = new Notified(PartialDate.of(today), today, entry.change().operator());
    History history = Recording.history(session, entry.subject());
    IdentityRecord before = Recording.lastRecord(history);
    return refusal(history, before, FIRST, notified).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Wanted(
                entry,
                notified,
                new DesignationRequest(
                    new RequestId("first-" + entry.change().messageId()),
                    before.residenceCode(),
                    DesignationRequest.Purpose.FIRST)));
  }

  private static boolean entersWithoutNumber(HistoryEntry entry) {
    Change change = entry.change();
    return change.reason().kind() == ChangeReason.Kind.ENTRY
        && !change.items().isEmpty()
        && change.record().myNumber().isEmpty();
  }

  private static boolean hasNumber(List<Claim> held) {
    return held.stream().anyMatch(claim -> claim.state() == ClaimState.ASSIGNED);
  }
}

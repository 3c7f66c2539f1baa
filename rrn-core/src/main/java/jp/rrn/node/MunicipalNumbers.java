package jp.rrn.node;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
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
import jp.rrn.number.DesignationRefusedException;
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
    Change wanted = recording.change(reason, notified, MY_NUMBER, before, FormerNumbers.NONE);
    Optional<Refusal> refusal = known.refusal(wanted, recording.today());
    if (refusal.isPresent()) {
      return new ChangeResult.Refused(refusal.get());
    }
    // By the reason, not by what is recorded: a repeated request must be the same request.
    DesignationRequest.Purpose purpose =
        reason == ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY
            ? DesignationRequest.Purpose.FIRST
            : DesignationRequest.Purpose.CHANGE;
    DesignatedNumber designated =
        agency.designate(new DesignationRequest(requestId, before.residenceCode(), purpose));
    return recordOrWithdraw(subject, reason, notified, designated);
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

  /**
   * Gets and records the number of who was entered without one (番号法 7条1項).
   *
   * <p>Who brought a code may have a number of which the last municipality did not know: then the
   * agency refuses, and nothing is recorded.
   */
  void designateFirst(HistoryEntry entry) {
    if (!store.<Boolean>inTransaction(s -> needsFirstNumber(s, entry))) {
      return;
    }
    LocalDate today = recording.today();
    Notified notified = new Notified(PartialDate.of(today), today, entry.change().operator());
    RequestId requestId = new RequestId("first-" + entry.change().messageId());
    try {
      changeMyNumber(entry.subject(), ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, notified, requestId);
    } catch (DesignationRefusedException hasOne) {
      // Another municipality's to record, or ours by a repeated call meanwhile.
      return;
    }
  }

  private static boolean needsFirstNumber(Session session, HistoryEntry entry) {
    Change change = entry.change();
    return change.reason().kind() == ChangeReason.Kind.ENTRY
        && !change.items().isEmpty()
        && change.record().myNumber().isEmpty()
        && session.numbers().findAssigned(NumberKind.MY_NUMBER, entry.subject()).isEmpty();
  }
}

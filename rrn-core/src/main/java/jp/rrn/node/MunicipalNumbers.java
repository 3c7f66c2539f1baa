package jp.rrn.node;

import java.time.Instant;
import java.time.LocalDate;
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

  /** What became of a change that may have drawn a code, and how many codes are left. */
  record Drawn(ChangeResult result, int left) {}

  /** Draws a code for a subject and records the change that {@code change} makes with it. */
  Drawn draw(
      Session session, Subject subject, History history, Function<ResidenceCode, Change> change) {
    ResidenceCode drawn = CodeStock.draw(session.numbers(), subject, random);
    ChangeResult result = recording.record(session, history, subject, change.apply(drawn));
    return new Drawn(result, session.numbers().stock().size());
  }

  /** Tells whoever wants to know; after the transaction that drew. */
  ChangeResult told(Drawn drawn) {
    watch.drawn(drawn.left());
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
      return new Drawn(new ChangeResult.Refused(Refusal.STATE_DOES_NOT_ALLOW_REASON), -1);
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
    IdentityRecord known =
        store.inTransaction(s -> Recording.lastRecord(Recording.history(s, subject)));
    DesignatedNumber designated =
        agency.designate(
            new DesignationRequest(
                requestId, known.residenceCode(), DesignationRequest.Purpose.CHANGE));
    return store.inTransaction(s -> recordNumber(s, subject, reason, notified, designated));
  }

  private ChangeResult recordNumber(
      Session session,
      Subject subject,
      ChangeReason reason,
      Notified notified,
      DesignatedNumber designated) {
    History history = Recording.history(session, subject);
    IdentityRecord before = Recording.lastRecord(history);
    IdentityRecord after = before.withMyNumber(designated.myNumber());
    FormerNumbers former = before.myNumber().map(FormerNumbers::of).orElse(FormerNumbers.NONE);
    Change change = recording.change(reason, notified, Set.of(Item.MY_NUMBER), after, former);
    ChangeResult result = recording.record(session, history, subject, change);
    if (result instanceof ChangeResult.Recorded) {
      Numbers.follow(session.numbers(), after, subject);
    }
    return result;
  }

  /** Gets and records the number of who was entered with a code drawn here and has none yet. */
  void designateFirst(HistoryEntry entry) {
    if (!store.<Boolean>inTransaction(s -> needsFirstNumber(s, entry))) {
      return;
    }
    DesignatedNumber designated =
        agency.designate(
            new DesignationRequest(
                new RequestId("first-" + entry.change().messageId()),
                entry.change().record().residenceCode(),
                DesignationRequest.Purpose.FIRST));
    Notified notified =
        new Notified(
            PartialDate.of(recording.today()), recording.today(), entry.change().operator());
    // Asked again inside the transaction: another caller may have recorded the number meanwhile.
    store.<Boolean>inTransaction(
        s ->
            needsFirstNumber(s, entry)
                && recordNumber(
                        s,
                        entry.subject(),
                        ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY,
                        notified,
                        designated)
                    instanceof ChangeResult.Recorded);
  }

  /**
   * A new code needs a number (番号法 7条1項); who brought a code has one, or the last municipality asks
   * for it.
   */
  private static boolean needsFirstNumber(Session session, HistoryEntry entry) {
    ResidenceCode entered = entry.change().record().residenceCode();
    boolean drawnHere =
        session
            .numbers()
            .find(NumberKind.RESIDENCE_CODE, entered.body())
            .filter(claim -> claim.municipality() != null)
            .isPresent();
    return drawnHere
        && !entry.change().items().isEmpty()
        && session.numbers().findAssigned(NumberKind.MY_NUMBER, entry.subject()).isEmpty();
  }
}

package jp.rrn.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.EffectiveDay;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.RecordState;
import jp.rrn.history.Refusal;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.CodeAllotment;
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

/**
 * A mayor's node (市町村長): where every change is recorded first. Safe for concurrent callers.
 *
 * <p>Each method is one transaction of its own store, except {@link #forward()}, which speaks to
 * the next tier and to the agency outside of any. Source: 住民基本台帳法 30条の3 to 30条の6; 番号法 7条, 8条.
 */
public final class Municipality {
  private static final ZoneId LEGAL = ZoneId.of("Asia/Tokyo");
  private static final Set<Item> ALL_ITEMS = EnumSet.complementOf(EnumSet.of(Item.CHANGE_EVENT));

  private final LocalGovernmentCode code;
  private final RegistryStore store;
  private final NumberAuthority agency;
  private final Clock clock;
  private final RandomGenerator random;
  private final SubjectDraw subjects;
  private final Forwarding forwarding;

  /**
   * Creates a municipality over a store of its own.
   *
   * @param code its code
   * @param store what it keeps; no other node's
   * @param prefecture where its notices go
   * @param agency who makes numbers
   * @param clock what time it is
   * @param random a source fit for secrets: it draws residence codes
   */
  public Municipality(
      LocalGovernmentCode code,
      RegistryStore store,
      Upstream prefecture,
      NumberAuthority agency,
      Clock clock,
      RandomGenerator random) {
    this.code = code;
    this.store = store;
    this.agency = agency;
    this.clock = clock;
    this.random = random;
    this.subjects = new SubjectDraw(random);
    this.forwarding = new Forwarding(store, prefecture);
  }

  /**
   * Asks the agency for residence codes and takes them into stock; the same request again changes
   * nothing.
   *
   * @return how many are in stock now
   */
  public int restock(RequestId requestId, int count) {
    CodeAllotment allotment = agency.allot(new AllotmentRequest(requestId, code, count));
    return store.inTransaction(
        s -> {
          CodeStock.receive(s.numbers(), allotment);
          return s.numbers().stock().size();
        });
  }

  /**
   * Enters somebody who was never entered anywhere, with a code drawn from stock (30条の3 2項). {@link
   * #forward()} gets the My Number.
   *
   * @throws IllegalArgumentException if the reason is not one of entry
   * @throws jp.rrn.number.StockExhaustedException if no code is left; {@link #restock} and call
   *     again
   */
  public HistoryEntry enter(ChangeReason reason, Notified notified, NewResident resident) {
    return store.inTransaction(
        s -> {
          Subject subject = subjects.draw(s);
          ResidenceCode drawn = CodeStock.draw(s.numbers(), subject, random);
          IdentityRecord record =
              IdentityRecord.of(
                  resident.name(),
                  resident.dateOfBirth(),
                  resident.sex(),
                  resident.address(),
                  drawn);
          return append(
              s, subject, change(reason, notified, ALL_ITEMS, record, FormerNumbers.NONE));
        });
  }

  /**
   * Enters somebody who brings the code, and the number if there is one, that the last municipality
   * recorded (30条の3 1項). Who was here before is the same subject again.
   *
   * @param record the whole record as it is here
   */
  public ChangeResult moveIn(Notified notified, IdentityRecord record) {
    return store.inTransaction(
        s -> {
          Subject subject =
              Numbers.find(s.numbers(), record.residenceCode()).orElseGet(() -> subjects.draw(s));
          Change change =
              change(ChangeReason.MOVE_IN, notified, ALL_ITEMS, record, FormerNumbers.NONE);
          Optional<Refusal> refusal = history(s, subject).refusal(change, today());
          if (refusal.isPresent()) {
            return new ChangeResult.Refused(refusal.get());
          }
          Numbers.follow(s.numbers(), record, subject);
          return new ChangeResult.Recorded(append(s, subject, change));
        });
  }

  /**
   * Revises a record.
   *
   * @param edit makes the new record from the current one; what differs is what changes
   * @throws IllegalArgumentException if the reason cannot change what {@code edit} changed, or it
   *     changed nothing
   */
  public ChangeResult revise(
      Subject subject, ChangeReason reason, Notified notified, UnaryOperator<IdentityRecord> edit) {
    return store.inTransaction(
        s -> {
          History history = history(s, subject);
          IdentityRecord before = lastRecord(history);
          IdentityRecord after = edit.apply(before);
          return record(
              s,
              history,
              subject,
              change(reason, notified, before.differences(after), after, FormerNumbers.NONE));
        });
  }

  /**
   * Deletes a record: a move-out with its planned day, a death, or ex officio.
   *
   * @throws IllegalArgumentException if the reason is not one of deletion
   */
  public ChangeResult delete(Subject subject, ChangeReason reason, Notified notified) {
    return store.inTransaction(
        s -> {
          History history = history(s, subject);
          return record(
              s,
              history,
              subject,
              change(reason, notified, Set.of(), lastRecord(history), FormerNumbers.NONE));
        });
  }

  /** Takes a change back (異動の取消し). The entry stays; a further one says that it does not count. */
  public ChangeResult cancel(Subject subject, MessageId cancelled, Notified notified) {
    return store.inTransaction(
        s -> {
          History history = history(s, subject);
          Optional<HistoryEntry> target =
              history.entries().stream()
                  .filter(entry -> entry.change().messageId().equals(cancelled))
                  .findFirst();
          if (target.isEmpty()) {
            return new ChangeResult.Refused(Refusal.CANCELS_UNKNOWN_CHANGE);
          }
          Change change =
              new Change(
                  message(),
                  code,
                  target.get().change().reason().cancelledBy(),
                  notified.eventDate(),
                  notified.on(),
                  EffectiveDay.of(notified.eventDate(), notified.on()),
                  Set.of(),
                  lastRecord(history),
                  FormerNumbers.NONE,
                  Optional.of(cancelled),
                  notified.operator());
          return record(s, history, subject, change);
        });
  }

  /**
   * Replaces the residence code on request (30条の4) by one drawn from stock; the old one is retired
   * for ever.
   */
  public ChangeResult changeResidenceCode(Subject subject, Notified notified) {
    return store.inTransaction(
        s -> {
          History history = history(s, subject);
          RecordState state = history.stateAsOf(today(), Instant.MAX);
          if (!state.allows(ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST)) {
            return new ChangeResult.Refused(Refusal.STATE_DOES_NOT_ALLOW_REASON);
          }
          IdentityRecord before = lastRecord(history);
          Claim old = s.numbers().findAssigned(NumberKind.RESIDENCE_CODE, subject).orElseThrow();
          s.numbers().advance(old.advance(ClaimState.RETIRED, subject));
          ResidenceCode drawn = CodeStock.draw(s.numbers(), subject, random);
          Change change =
              change(
                  ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
                  notified,
                  Set.of(Item.RESIDENCE_CODE),
                  before.withResidenceCode(drawn),
                  FormerNumbers.of(before.residenceCode()));
          return new ChangeResult.Recorded(append(s, subject, change));
        });
  }

  /**
   * Replaces the My Number, on request or ex officio (番号法 7条2項). Asks the agency first; the same
   * request id again gives the same number.
   *
   * @throws jp.rrn.number.DesignationRefusedException if the agency has no number in use for this
   *     person, or a change is pending
   */
  public ChangeResult changeMyNumber(
      Subject subject, ChangeReason reason, Notified notified, RequestId requestId) {
    IdentityRecord known = store.inTransaction(s -> lastRecord(history(s, subject)));
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
    History history = history(session, subject);
    IdentityRecord before = lastRecord(history);
    IdentityRecord after = before.withMyNumber(designated.myNumber());
    FormerNumbers former = before.myNumber().map(FormerNumbers::of).orElse(FormerNumbers.NONE);
    Change change = change(reason, notified, Set.of(Item.MY_NUMBER), after, former);
    ChangeResult result = record(session, history, subject, change);
    if (result instanceof ChangeResult.Recorded) {
      Numbers.follow(session.numbers(), after, subject);
    }
    return result;
  }

  /**
   * Sends up at most {@link ChangeNotice#LIMIT} entries, then gets numbers for whom the agency has
   * none yet. Call until nothing is due; a crash at any point is mended by calling again.
   */
  public Forwarded forward() {
    List<HistoryEntry> due =
        store.inTransaction(s -> s.histories().listUnforwarded(ChangeNotice.LIMIT));
    // Numbers first: a crash after this leaves the entry unsent, and the next call asks again with
    // the same request id. After the entry is marked nobody would look at it any more.
    due.stream()
        .filter(entry -> entry.change().reason().kind() == ChangeReason.Kind.ENTRY)
        .forEach(this::designateFirst);
    return forwarding.forwardOnce();
  }

  private void designateFirst(HistoryEntry entry) {
    if (!store.<Boolean>inTransaction(s -> needsFirstNumber(s, entry))) {
      return;
    }
    DesignatedNumber designated =
        agency.designate(
            new DesignationRequest(
                new RequestId("first-" + entry.change().messageId()),
                entry.change().record().residenceCode(),
                DesignationRequest.Purpose.FIRST));
    Notified notified = new Notified(PartialDate.of(today()), today(), entry.change().operator());
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

  /** Returns the subject with this residence code in use. */
  public Optional<Subject> find(ResidenceCode residenceCode) {
    return store.inTransaction(s -> Numbers.find(s.numbers(), residenceCode));
  }

  /** Returns everything ever recorded of a subject; empty if there is nothing. */
  public History history(Subject subject) {
    return store.inTransaction(s -> history(s, subject));
  }

  private static History history(Session session, Subject subject) {
    return History.of(session.histories().list(subject));
  }

  private static IdentityRecord lastRecord(History history) {
    return history
        .asOf(LocalDate.MAX, Instant.MAX)
        .orElseThrow(() -> new IllegalArgumentException("subject: has no record"))
        .record();
  }

  private ChangeResult record(Session session, History history, Subject subject, Change change) {
    Optional<Refusal> refusal = history.refusal(change, today());
    if (refusal.isPresent()) {
      return new ChangeResult.Refused(refusal.get());
    }
    return new ChangeResult.Recorded(append(session, subject, change));
  }

  private HistoryEntry append(Session session, Subject subject, Change change) {
    int next = session.histories().list(subject).size() + 1;
    HistoryEntry entry = new HistoryEntry(subject, next, clock.instant(), change);
    session.histories().append(entry);
    return entry;
  }

  private Change change(
      ChangeReason reason,
      Notified notified,
      Set<Item> items,
      IdentityRecord record,
      FormerNumbers former) {
    return new Change(
        message(),
        code,
        reason,
        notified.eventDate(),
        notified.on(),
        EffectiveDay.of(notified.eventDate(), notified.on()),
        items,
        record,
        former,
        Optional.empty(),
        notified.operator());
  }

  private MessageId message() {
    return new MessageId(random.nextLong(), random.nextLong());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL);
  }
}

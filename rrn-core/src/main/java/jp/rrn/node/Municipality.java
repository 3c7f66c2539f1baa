package jp.rrn.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Refusal;
import jp.rrn.history.Snapshot;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.CodeAllotment;
import jp.rrn.number.CodeStock;
import jp.rrn.number.NumberAuthority;
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

  private final LocalGovernmentCode code;
  private final RegistryStore store;
  private final NumberAuthority agency;
  private final SubjectDraw subjects;
  private final Recording recording;
  private final MunicipalNumbers numbers;
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
    this.subjects = new SubjectDraw(random);
    this.recording = new Recording(code, clock, random);
    this.numbers = new MunicipalNumbers(store, agency, recording, random, StockWatch.NONE);
    this.forwarding = new Forwarding(store, prefecture);
  }

  private Municipality(Municipality other, StockWatch watch) {
    this.code = other.code;
    this.store = other.store;
    this.agency = other.agency;
    this.subjects = other.subjects;
    this.recording = other.recording;
    this.numbers = other.numbers.watchedBy(watch);
    this.forwarding = other.forwarding;
  }

  /**
   * Returns this municipality with an alarm that is raised each time its stock of residence codes
   * falls below {@code level}.
   *
   * @throws IllegalArgumentException if {@code level} is negative
   */
  public Municipality withStockAlarm(int level, StockAlarm alarm) {
    return new Municipality(this, new StockWatch(level, alarm));
  }

  /**
   * Asks the agency for residence codes and takes them into stock; the same request again changes
   * nothing.
   *
   * @return how many are in stock now
   */
  public int restock(RequestId requestId, int count) {
    CodeAllotment allotment = agency.allot(new AllotmentRequest(requestId, code, count));
    int size =
        store.inTransaction(
            s -> {
              CodeStock.receive(s.numbers(), allotment);
              return s.numbers().stock().size();
            });
    numbers.restocked(size);
    return size;
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
    return numbers.told(store.inTransaction(s -> enter(s, reason, notified, resident))).entry();
  }

  private MunicipalNumbers.Drawn enter(
      Session session, ChangeReason reason, Notified notified, NewResident resident) {
    return numbers.draw(
        session,
        subjects.draw(session),
        History.of(List.of()),
        drawn -> {
          IdentityRecord record =
              IdentityRecord.of(
                  resident.name(),
                  resident.dateOfBirth(),
                  resident.sex(),
                  resident.address(),
                  drawn);
          return recording.change(reason, notified, Item.recorded(), record, FormerNumbers.NONE);
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
          Subject subject = Numbers.find(s.numbers(), record).orElseGet(() -> subjects.draw(s));
          return reenter(s, subject, ChangeReason.MOVE_IN, notified, record);
        });
  }

  /**
   * Restores a deleted record ex officio (職権回復): with the items as they stood, and the same
   * numbers.
   *
   * @throws IllegalArgumentException if the subject was never entered
   */
  public ChangeResult restore(Subject subject, Notified notified) {
    return store.inTransaction(
        s -> {
          IdentityRecord left = Recording.lastRecord(Recording.history(s, subject));
          return reenter(s, subject, ChangeReason.EX_OFFICIO_ENTRY, notified, left);
        });
  }

  private ChangeResult reenter(
      Session session,
      Subject subject,
      ChangeReason reason,
      Notified notified,
      IdentityRecord record) {
    Optional<Refusal> refusal = Numbers.refusal(session.numbers(), record, subject);
    if (refusal.isPresent()) {
      return new ChangeResult.Refused(refusal.get());
    }
    ChangeResult result =
        recording.record(
            session,
            Recording.history(session, subject),
            subject,
            recording.change(reason, notified, Item.recorded(), record, FormerNumbers.NONE));
    if (result instanceof ChangeResult.Recorded) {
      Numbers.follow(session.numbers(), record, subject);
    }
    return result;
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
          History history = Recording.history(s, subject);
          IdentityRecord before = Recording.lastRecord(history);
          IdentityRecord after = edit.apply(before);
          Set<Item> items = before.differences(after);
          Change change = recording.change(reason, notified, items, after, FormerNumbers.NONE);
          return recording.record(s, history, subject, change);
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
          History history = Recording.history(s, subject);
          IdentityRecord left = Recording.lastRecord(history);
          Change change = recording.change(reason, notified, Set.of(), left, FormerNumbers.NONE);
          return recording.record(s, history, subject, change);
        });
  }

  /** Takes a change back (異動の取消し). The entry stays; a further one says that it does not count. */
  public ChangeResult cancel(Subject subject, MessageId cancelled, Notified notified) {
    return store.inTransaction(
        s -> {
          History history = Recording.history(s, subject);
          Optional<Change> target = history.find(cancelled).map(HistoryEntry::change);
          if (target.isEmpty()) {
            return new ChangeResult.Refused(Refusal.CANCELS_UNKNOWN_CHANGE);
          }
          IdentityRecord left =
              history
                  .asOf(LocalDate.MAX, Instant.MAX)
                  .map(Snapshot::record)
                  .orElse(target.get().record());
          ChangeReason reason = target.get().reason().cancelledBy();
          Change change = recording.inPlaceOf(target.get(), reason, notified, Set.of(), left);
          return recording.record(s, history, subject, change);
        });
  }

  /**
   * Corrects a change: takes it back and records, in its place and with its reason, what should
   * have been recorded. What was recorded since still holds.
   *
   * @param corrected which change
   * @param notified with the day on which it truly happened
   * @param edit makes the right record from the one that was recorded then; the same record if only
   *     the day was wrong
   * @throws IllegalArgumentException if {@code edit} changes a number, or an item that the change's
   *     reason cannot change
   */
  public ChangeResult correct(
      Subject subject, MessageId corrected, Notified notified, UnaryOperator<IdentityRecord> edit) {
    return store.inTransaction(
        s -> {
          History history = Recording.history(s, subject);
          Optional<HistoryEntry> target = history.find(corrected);
          if (target.isEmpty()) {
            return new ChangeResult.Refused(Refusal.CANCELS_UNKNOWN_CHANGE);
          }
          if (history.isCancellation(target.get())) {
            return new ChangeResult.Refused(Refusal.CORRECTS_A_CANCELLATION);
          }
          Change change = correction(target.get().change(), notified, edit);
          return recording.record(s, history, subject, change);
        });
  }

  private Change correction(Change target, Notified notified, UnaryOperator<IdentityRecord> edit) {
    IdentityRecord after = edit.apply(target.record());
    Set<Item> edited = target.record().differences(after);
    if (edited.contains(Item.MY_NUMBER) || edited.contains(Item.RESIDENCE_CODE)) {
      throw new IllegalArgumentException("edit: a number is not corrected but changed");
    }
    Set<Item> items = EnumSet.noneOf(Item.class);
    items.addAll(target.items());
    items.addAll(edited);
    return recording.inPlaceOf(target, target.reason(), notified, items, after);
  }

  /**
   * Replaces the residence code on request (30条の4) by one drawn from stock; the old one is retired
   * for ever.
   *
   * @throws jp.rrn.number.StockExhaustedException if no code is left; then nothing changed
   */
  public ChangeResult changeResidenceCode(Subject subject, Notified notified) {
    return numbers.changeResidenceCode(subject, notified);
  }

  /**
   * Replaces the My Number, on request or ex officio (番号法 7条2項); with {@link
   * ChangeReason#MY_NUMBER_EX_OFFICIO_ENTRY} gives the first one to who has none. Asks the agency
   * if the change may be recorded; the same request id again gives the same number, and the entry
   * that recorded it.
   *
   * @throws IllegalArgumentException if the reason does not change the My Number
   * @throws jp.rrn.number.DesignationRefusedException if the agency's numbers of this person do not
   *     allow it, or the number of this request is retired
   */
  public ChangeResult changeMyNumber(
      Subject subject, ChangeReason reason, Notified notified, RequestId requestId) {
    return numbers.changeMyNumber(subject, reason, notified, requestId);
  }

  /**
   * Gets numbers for whom the agency has none yet, and sends up a notice of at most {@link
   * ChangeNotice#LIMIT} entries that takes something. Call until {@link Forwarded#entries()} is 0;
   * a crash at any point is mended by calling again.
   */
  public Forwarded forward() {
    // Numbers first: a crash after this leaves the entry unsent, and the next call asks again with
    // the same request id. After the entry is marked nobody would look at it any more.
    return forwarding.forwardOnce(numbers::designateFirst);
  }

  /** Returns the subject that has, or had, this residence code. */
  public Optional<Subject> find(ResidenceCode residenceCode) {
    return store.inTransaction(s -> Numbers.find(s.numbers(), residenceCode));
  }

  /** Returns everything ever recorded of a subject; empty if there is nothing. */
  public History history(Subject subject) {
    return store.inTransaction(s -> Recording.history(s, subject));
  }
}

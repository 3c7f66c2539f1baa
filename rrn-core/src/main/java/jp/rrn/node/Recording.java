package jp.rrn.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.LegalDay;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.EffectiveDay;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Refusal;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/** Writes changes of one municipality into its history, if the history allows them. */
final class Recording {

  private final LocalGovernmentCode code;
  private final Clock clock;
  private final RandomGenerator random;

  Recording(LocalGovernmentCode code, Clock clock, RandomGenerator random) {
    this.code = code;
    this.clock = clock;
    this.random = random;
  }

  /** Returns the legal day it is. */
  LocalDate today() {
    return LegalDay.of(clock.instant());
  }

  static History history(Session session, Subject subject) {
    return History.of(session.histories().list(subject));
  }

  /**
   * Returns the record as the last change left it, also one whose day has not come.
   *
   * @throws IllegalArgumentException if the subject was never entered
   */
  static IdentityRecord lastRecord(History history) {
    return history
        .asOf(LocalDate.MAX, Instant.MAX)
        .orElseThrow(() -> new IllegalArgumentException("subject: has no record"))
        .record();
  }

  /** Returns a new change of these items. */
  Change change(
      ChangeReason reason,
      Notified notified,
      Set<Item> items,
      IdentityRecord record,
      FormerNumbers former) {
    return change(reason, notified, items, record, former, Optional.empty());
  }

  /** Returns a change that takes {@code cancelled} back: with items, it stands in its place. */
  Change inPlaceOf(
      Change cancelled,
      ChangeReason reason,
      Notified notified,
      Set<Item> items,
      IdentityRecord record) {
    return change(
        reason, notified, items, record, FormerNumbers.NONE, Optional.of(cancelled.messageId()));
  }

  private Change change(
      ChangeReason reason,
      Notified notified,
      Set<Item> items,
      IdentityRecord record,
      FormerNumbers former,
      Optional<MessageId> cancels) {
    return new Change(
        new MessageId(random.nextLong(), random.nextLong()),
        code,
        reason,
        notified.eventDate(),
        notified.on(),
        EffectiveDay.of(notified.eventDate(), notified.on()),
        items,
        record,
        former,
        cancels,
        notified.operator());
  }

  /** Appends the change if it may follow this history. */
  ChangeResult record(Session session, History history, Subject subject, Change change) {
    Optional<Refusal> refusal = history.refusal(change, today());
    if (refusal.isPresent()) {
      return new ChangeResult.Refused(refusal.get());
    }
    int next = history.entries().size() + 1;
    HistoryEntry entry = new HistoryEntry(subject, next, clock.instant(), change);
    session.histories().append(entry);
    return new ChangeResult.Recorded(entry);
  }
}

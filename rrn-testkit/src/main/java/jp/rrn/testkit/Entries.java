package jp.rrn.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.node.NewResident;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;

/** Entries of births, and of requests, to put into a store; all of the same day. */
public final class Entries {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private Entries() {}

  /** Returns a birth for this subject whose message id is made of both numbers. */
  public static HistoryEntry entry(long subject, int sequence) {
    return entry(subject, sequence, new MessageId(subject, sequence));
  }

  /** Returns a birth for this subject. */
  public static HistoryEntry entry(long subject, int sequence, MessageId messageId) {
    NewResident hanako = People.hanako();
    return entry(
        subject,
        sequence,
        messageId,
        IdentityRecord.of(
            hanako.name(),
            hanako.dateOfBirth(),
            hanako.sex(),
            hanako.address(),
            ResidenceCode.of("12345678903")));
  }

  /** Returns a birth with this record. */
  public static HistoryEntry entry(
      long subject, int sequence, MessageId messageId, IdentityRecord record) {
    return entry(subject, sequence, messageId, record, People.TOWN);
  }

  /** Returns a birth with this record, entered by this municipality. */
  public static HistoryEntry entry(
      long subject,
      int sequence,
      MessageId messageId,
      IdentityRecord record,
      LocalGovernmentCode origin) {
    Change change =
        new Change(
            messageId,
            origin,
            ChangeReason.BIRTH,
            PartialDate.of(DAY),
            DAY,
            DAY,
            Item.recorded(),
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    return new HistoryEntry(
        new Subject(subject), sequence, Instant.parse("2026-04-01T00:00:00.123456789Z"), change);
  }

  /** Returns the same entry, entered by another operator. */
  public static HistoryEntry withOperator(HistoryEntry entry, String operator) {
    return new HistoryEntry(
        entry.subject(),
        entry.sequence(),
        entry.recordedAt(),
        entry.change().withOperator(operator));
  }

  /** Returns a refusal about subject 1. */
  public static ProvisionEntry provision(Instant at) {
    return provision(at, Optional.of(new Subject(1)), "reason");
  }

  /** Returns a refusal. */
  public static ProvisionEntry provision(Instant at, Optional<Subject> subject, String reason) {
    return provision(at, "operator-1", subject, reason);
  }

  /** Returns a refusal at this second, to an operator of that number; subject 0 is nobody. */
  static ProvisionEntry provision(int second, long subject) {
    return provision(
        Instant.parse("2026-04-01T00:00:00Z").plusSeconds(second),
        "operator-" + second + ".",
        Optional.of(new Subject(subject)).filter(about -> subject != 0),
        "reason");
  }

  private static ProvisionEntry provision(
      Instant at, String operator, Optional<Subject> subject, String reason) {
    return new ProvisionEntry(
        at,
        new UseRequest(
            new Asker(Recipient.in(new PrefectureCode(13), "見本知事"), operator, "matching-1"),
            Giver.AGENCY,
            new Purpose(new Affair("見本法", "見本の事務"), reason),
            Asked.atOnce(Set.of(Item.NAME)),
            Target.person(new PrefectureCode(13)),
            new Moment(DAY, Instant.parse("2026-04-01T00:00:00Z"))),
        subject,
        new Decision.Refuse(
            Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), Catalogue.EMPTY.digest()),
        false);
  }
}

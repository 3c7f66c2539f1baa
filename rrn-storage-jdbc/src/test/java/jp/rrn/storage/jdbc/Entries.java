package jp.rrn.storage.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.NewResident;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.People;

/** Entries of births. */
final class Entries {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private Entries() {}

  static HistoryEntry entry(long subject, int sequence) {
    return entry(subject, sequence, new MessageId(subject, sequence));
  }

  static HistoryEntry entry(long subject, int sequence, MessageId messageId) {
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

  static HistoryEntry entry(
      long subject, int sequence, MessageId messageId, IdentityRecord record) {
    Change change =
        new Change(
            messageId,
            People.TOWN,
            ChangeReason.BIRTH,
            PartialDate.of(DAY),
            DAY,
            DAY,
            EnumSet.complementOf(EnumSet.of(Item.CHANGE_EVENT)),
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    return new HistoryEntry(
        new Subject(subject), sequence, Instant.parse("2026-04-01T00:00:00.123456789Z"), change);
  }
}

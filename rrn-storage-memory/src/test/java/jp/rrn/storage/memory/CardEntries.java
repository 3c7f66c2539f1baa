package jp.rrn.storage.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

/** Entries as the nation holds them. */
final class CardEntries {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private CardEntries() {}

  static HistoryEntry entry(long subject, int sequence, ChangeReason reason) {
    NewResident hanako = People.hanako();
    IdentityRecord record =
        IdentityRecord.of(
            hanako.name(),
            hanako.dateOfBirth(),
            hanako.sex(),
            hanako.address(),
            ResidenceCode.of("12345678903"));
    Set<Item> items =
        switch (reason.kind()) {
          case ENTRY -> Item.recorded();
          case DELETION -> Set.of();
          case REVISION -> Set.of(Item.ADDRESS);
        };
    Change change =
        new Change(
            new MessageId(subject, sequence),
            People.TOWN,
            reason,
            PartialDate.of(DAY),
            DAY,
            DAY,
            items,
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    return new HistoryEntry(
        new Subject(subject), sequence, Instant.parse("2026-04-01T00:00:00Z"), change);
  }
}

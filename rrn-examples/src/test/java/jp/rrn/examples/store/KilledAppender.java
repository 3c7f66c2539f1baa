package jp.rrn.examples.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.People;

/** A program that appends to one history until it is killed, and says what is done. */
final class KilledAppender {
  static final Subject SUBJECT = new Subject(1);

  private KilledAppender() {}

  public static void main(String[] args) {
    KeyValueStore store = new KeyValueStore(Path.of(args[0]));
    int done = store.inTransaction(s -> s.histories().list(SUBJECT).size());
    while (true) {
      done++;
      append(store, done);
      System.out.println(done);
    }
  }

  static void append(RegistryStore store, int sequence) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().append(entry(sequence));
          return true;
        });
  }

  static HistoryEntry entry(int sequence) {
    NewResident hanako = People.hanako();
    LocalDate day = LocalDate.of(2026, 4, 1);
    IdentityRecord record =
        IdentityRecord.of(
            hanako.name(),
            hanako.dateOfBirth(),
            hanako.sex(),
            hanako.address(),
            ResidenceCode.of("12345678903"));
    Change change =
        new Change(
            new MessageId(1, sequence),
            People.TOWN,
            ChangeReason.BIRTH,
            PartialDate.of(day),
            day,
            day,
            Item.recorded(),
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    return new HistoryEntry(SUBJECT, sequence, Instant.parse("2026-04-01T00:00:00Z"), change);
  }
}

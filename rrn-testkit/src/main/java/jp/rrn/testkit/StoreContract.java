package jp.rrn.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What every contract of a store begins with: an empty store, and entries to put into it. */
abstract class StoreContract {
  private @Nullable RegistryStore store;

  /** Creates the contract; JUnit makes one for each test. */
  StoreContract() {}

  /** Returns an empty store. Called before each test, when the subclass is complete. */
  protected abstract RegistryStore newStore();

  @BeforeEach
  final void emptyStore() {
    store = newStore();
  }

  final RegistryStore store() {
    return Objects.requireNonNull(store, "store");
  }

  /** Returns an entry of a birth for this subject whose message id is drawn from both numbers. */
  static HistoryEntry entry(long subject, int sequence) {
    return entry(subject, sequence, new MessageId(subject, sequence));
  }

  static HistoryEntry entry(long subject, int sequence, MessageId messageId) {
    LocalDate day = LocalDate.of(2026, 4, 1);
    NewResident hanako = People.hanako();
    IdentityRecord record =
        IdentityRecord.of(
            hanako.name(),
            hanako.dateOfBirth(),
            hanako.sex(),
            hanako.address(),
            ResidenceCode.of("12345678903"));
    Change change =
        new Change(
            messageId,
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
    return new HistoryEntry(
        new Subject(subject), sequence, Instant.parse("2026-04-01T00:00:00Z"), change);
  }
}

package jp.rrn.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Snapshot;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Reading a history of twenty entries, two of them cancelled, on a day and as known at a moment.
 */
public class HistoryReading extends Timed {
  static final int ENTRIES = 20;
  private static final int QUESTIONS = 64;
  private static final Subject SUBJECT = new Subject(1);
  private static final LocalDate BORN = LocalDate.of(1990, 4, 1);
  private static final Instant FIRST_RECORDED = Instant.parse("1990-04-02T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  private final History history = History.of(twentyEntries());
  private final EntryScan scan = new EntryScan(history.entries());
  private final LocalDate[] days = new LocalDate[QUESTIONS];
  private final Instant[] moments = new Instant[QUESTIONS];
  private int next;

  /** Makes the questions: days and moments over the whole life, not in order. */
  public HistoryReading() {
    for (int i = 0; i < QUESTIONS; i++) {
      days[i] = BORN.plusDays(i * 37 % QUESTIONS * 120L);
      moments[i] = FIRST_RECORDED.plus(Duration.ofDays(i * 23 % QUESTIONS * 120L));
    }
  }

  /** A birth, then each year a relocation, a revision of the name or one that is taken back. */
  static List<HistoryEntry> twentyEntries() {
    List<HistoryEntry> entries = new ArrayList<>();
    entries.add(Residents.entry(SUBJECT, 1, FIRST_RECORDED, Residents.birth(0).change()));
    while (entries.size() < ENTRIES) {
      int year = entries.size();
      HistoryEntry last = entries.get(year - 1);
      entries.add(
          switch (year) {
            case 8, 15 -> cancellation(year, last);
            default -> revision(year, last.change().record());
          });
    }
    return entries;
  }

  private static HistoryEntry revision(int year, IdentityRecord record) {
    boolean moved = year % 2 == 1;
    return entry(
        year,
        moved ? ChangeReason.RELOCATION : ChangeReason.EX_OFFICIO_REVISION,
        moved ? Set.of(Item.ADDRESS) : Set.of(Item.NAME),
        moved ? record.withAddress(Residents.address(year)) : record.withName(Residents.name(year)),
        Optional.empty());
  }

  private static HistoryEntry cancellation(int year, HistoryEntry cancelled) {
    return entry(
        year,
        ChangeReason.EX_OFFICIO_REVISION,
        Set.of(),
        cancelled.change().record(),
        Optional.of(cancelled.change().messageId()));
  }

  private static HistoryEntry entry(
      int year,
      ChangeReason reason,
      Set<Item> items,
      IdentityRecord record,
      Optional<MessageId> cancels) {
    return Residents.entry(
        SUBJECT,
        year + 1,
        FIRST_RECORDED.plus(YEAR.multipliedBy(year)),
        Residents.change(
            reason, new MessageId(7, year), BORN.plusYears(year), items, record, cancels));
  }

  private int next() {
    next = (next + 1) % QUESTIONS;
    return next;
  }

  @Benchmark
  public Optional<Snapshot> asOf() {
    int question = next();
    return history.asOf(days[question], moments[question]);
  }

  @Benchmark
  public Optional<Snapshot> floorScan() {
    int question = next();
    return scan.asOf(days[question], moments[question]);
  }
}

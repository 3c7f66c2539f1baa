package jp.rrn.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.RecordState;
import jp.rrn.history.Snapshot;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;

/**
 * The floor of reading a history: one pass over an array, newest first, with bits for items and for
 * cancelled entries.
 *
 * <p>It knows only records that begin with their first entry and never end, at most 64 entries, and
 * cancellations that put nothing in place of what they cancel.
 */
final class EntryScan {
  private static final int NONE = -1;
  private static final int ALL_ITEMS = (1 << 6) - 1;

  private record Row(
      LocalDate from, Instant recorded, int items, int cancels, IdentityRecord record) {}

  private final Row[] rows;
  private final HistoryEntry[] entries;

  EntryScan(List<HistoryEntry> entries) {
    this.entries = entries.toArray(HistoryEntry[]::new);
    this.rows = entries.stream().map(entry -> row(entry, entries)).toArray(Row[]::new);
  }

  private static Row row(HistoryEntry entry, List<HistoryEntry> entries) {
    int items = entry.change().items().stream().mapToInt(EntryScan::bit).sum();
    int cancels =
        IntStream.range(0, entries.size())
            .filter(
                i ->
                    entry
                        .change()
                        .cancels()
                        .equals(Optional.of(entries.get(i).change().messageId())))
            .findFirst()
            .orElse(NONE);
    return new Row(
        entry.change().effectiveFrom(),
        entry.recordedAt(),
        items,
        cancels,
        entry.change().record());
  }

  private static int bit(Item item) {
    return switch (item) {
      case NAME -> 1;
      case DATE_OF_BIRTH -> 2;
      case SEX -> 4;
      case ADDRESS -> 8;
      case MY_NUMBER -> 16;
      case RESIDENCE_CODE -> 32;
      case CHANGE_EVENT, ALIVE, AGE_REACHED, RESIDENT -> 0;
    };
  }

  Optional<Snapshot> asOf(LocalDate valid, Instant known) {
    long cancelled = 0;
    int open = ALL_ITEMS;
    int event = NONE;
    IdentityRecord name = rows[0].record();
    IdentityRecord address = name;
    IdentityRecord rest = name;
    for (int i = rows.length - 1; i >= 0 && open != 0; i--) {
      Row row = rows[i];
      if (row.recorded().isAfter(known) || (cancelled & (1L << i)) != 0) {
        continue;
      }
      cancelled |= row.cancels() == NONE ? 0 : 1L << row.cancels();
      if (row.from().isAfter(valid)) {
        continue;
      }
      event = event == NONE ? i : event;
      int written = row.items() & open;
      open &= ~written;
      name = (written & 1) == 0 ? name : row.record();
      address = (written & 8) == 0 ? address : row.record();
      rest = (written & 2) == 0 ? rest : row.record();
    }
    if (open != 0) {
      return Optional.empty();
    }
    IdentityRecord record = rest.withName(name.name()).withAddress(address.address());
    return Optional.of(new Snapshot(RecordState.CURRENT, record, entries[event]));
  }
}

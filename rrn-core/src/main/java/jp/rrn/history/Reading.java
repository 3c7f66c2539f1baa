package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;

/**
 * A history as it was known at one moment: those entries that were recorded by then and that no
 * other such entry takes back.
 */
final class Reading {
  private static final Set<Item> ITEMS = EnumSet.complementOf(EnumSet.of(Item.CHANGE_EVENT));

  private final EntryOrder order;
  private final boolean[] left;
  private final int first;

  private Reading(EntryOrder order, boolean[] left, int first) {
    this.order = order;
    this.left = left;
    this.first = first;
  }

  static Reading at(EntryOrder order, Instant known) {
    boolean[] left = new boolean[order.size()];
    for (int i = left.length - 1; i >= 0; i--) {
      left[i] |= order.get(i).recordedAt().isAfter(known);
      if (!left[i] && order.cancelled(i) >= 0) {
        left[order.cancelled(i)] = true;
      }
    }
    return new Reading(order, left, 0);
  }

  /** Returns this reading with only what stands before the place of an entry. */
  Reading before(int index) {
    return new Reading(order, left, order.rankBefore(index));
  }

  boolean counts(int index) {
    return !left[index];
  }

  Optional<Snapshot> asOf(LocalDate valid) {
    HistoryEntry event = null;
    boolean planned = false;
    for (int rank = first; rank < order.size(); rank++) {
      int index = order.ranked(rank);
      if (counts(index)) {
        HistoryEntry entry = order.get(index);
        boolean effective = isEffective(entry, valid);
        event = event == null && effective ? entry : event;
        if (order.isLife(index) && effective && event != null) {
          IdentityRecord record = record(valid, entry.change().record());
          return Optional.of(new Snapshot(state(entry.change(), planned), record, event));
        }
        planned |= order.isLife(index) && entry.change().reason() == ChangeReason.MOVE_OUT;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns each item from its newest writer; what no entry writes is as the record's beginning or
   * end left it.
   */
  private IdentityRecord record(LocalDate valid, IdentityRecord beginning) {
    Set<Item> open = EnumSet.copyOf(ITEMS);
    IdentityRecord record = beginning;
    for (int rank = first; rank < order.size() && !open.isEmpty(); rank++) {
      HistoryEntry entry = order.get(order.ranked(rank));
      if (counts(order.ranked(rank)) && isEffective(entry, valid)) {
        record = take(record, entry.change(), open);
      }
    }
    return record;
  }

  private static IdentityRecord take(IdentityRecord record, Change change, Set<Item> open) {
    Set<Item> taken = EnumSet.noneOf(Item.class);
    for (Item item : change.items()) {
      if (open.remove(item)) {
        taken.add(item);
      }
    }
    return taken.isEmpty() ? record : record.with(taken, change.record());
  }

  /** Returns the entry that decides an item on a day; empty if none does. */
  Optional<HistoryEntry> writer(Item item, LocalDate valid) {
    return IntStream.range(first, order.size())
        .map(order::ranked)
        .filter(this::counts)
        .mapToObj(order::get)
        .filter(entry -> entry.change().items().contains(item) && isEffective(entry, valid))
        .findFirst();
  }

  /** Returns the days from which something can be different, ascending. */
  List<LocalDate> days() {
    return IntStream.range(0, order.size())
        .filter(this::counts)
        .mapToObj(index -> order.get(index).change().effectiveFrom())
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean isEffective(HistoryEntry entry, LocalDate valid) {
    return !entry.change().effectiveFrom().isAfter(valid);
  }

  private static RecordState state(Change life, boolean moveOutPlanned) {
    if (life.reason().kind() == ChangeReason.Kind.DELETION) {
      return RecordState.after(life.reason());
    }
    return moveOutPlanned ? RecordState.MOVE_OUT_PLANNED : RecordState.CURRENT;
  }
}

package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * A history as it was known at one moment: those entries that were recorded by then and that no
 * other such entry takes back.
 */
final class Reading {
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
      if (!left[i]) {
        leaveOut(order, left, i);
      }
    }
    return new Reading(order, left, 0);
  }

  /** What an entry takes back; and if it corrects, all that was corrected before it there. */
  private static void leaveOut(EntryOrder order, boolean[] left, int index) {
    int earlier = order.cancelled(index);
    boolean corrects = order.replaced(index) >= 0;
    while (earlier >= 0) {
      left[earlier] = true;
      earlier = corrects ? order.replaced(earlier) : -1;
    }
  }

  /** Returns this reading with only what stands before the place of an entry. */
  Reading before(int index) {
    return new Reading(order, left, order.rankBefore(index));
  }

  boolean counts(int index) {
    return !left[index];
  }

  /** In one pass, newest first, until everything is decided. */
  Optional<Snapshot> asOf(LocalDate valid) {
    HistoryEntry event = null;
    HistoryEntry life = null;
    IdentityRecord record = null;
    boolean planned = false;
    int open = ItemBits.ALL;
    for (int rank = first; rank < order.size() && (life == null || open != 0); rank++) {
      int index = order.ranked(rank);
      if (left[index]) {
        continue;
      }
      HistoryEntry entry = order.get(index);
      Change change = entry.change();
      boolean decidesLife = life == null && order.isLife(index);
      if (change.effectiveFrom().isAfter(valid)) {
        planned |= decidesLife && isPlanned(change, valid);
      } else {
        event = event == null ? entry : event;
        life = decidesLife ? entry : life;
        int taken = order.items(index) & open;
        open &= ~taken;
        record = take(record, taken, change.record());
      }
    }
    if (life == null || event == null || record == null) {
      return Optional.empty();
    }
    // What no entry wrote is as the record's beginning or end left it.
    IdentityRecord whole = take(record, open, life.change().record());
    return Optional.of(new Snapshot(state(life.change(), planned), whole, event));
  }

  private static IdentityRecord take(
      @Nullable IdentityRecord record, int items, IdentityRecord source) {
    if (record == null) {
      return source;
    }
    return items == 0 ? record : record.with(ItemBits.items(items), source);
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

  /**
   * Returns the messages of the changes that may each follow what stands before them, numbers
   * aside: those follow the record they are given to.
   */
  Set<MessageId> lawful() {
    Set<MessageId> lawful = new HashSet<>();
    for (int index = 0; index < order.size(); index++) {
      Change change = order.get(index).change();
      if (order.isBare(index) || change.reason().isNumbering() || mayFollow(index, change)) {
        lawful.add(change.messageId());
      }
    }
    return lawful;
  }

  private boolean mayFollow(int index, Change change) {
    LocalDate from = change.effectiveFrom();
    LocalDate judged = from.isAfter(change.notifiedOn()) ? from : change.notifiedOn();
    return before(index)
        .asOf(judged)
        .map(Snapshot::state)
        .orElse(RecordState.NONE)
        .allows(change.reason());
  }

  /** Returns who entered the record that is kept on a day; empty if none is or was. */
  Optional<LocalGovernmentCode> holder(LocalDate valid) {
    return IntStream.range(first, order.size())
        .map(order::ranked)
        .filter(index -> counts(index) && order.isLife(index))
        .mapToObj(order::get)
        .filter(entry -> isEffective(entry, valid))
        .map(HistoryEntry::change)
        .filter(change -> change.reason().kind() == ChangeReason.Kind.ENTRY)
        .map(Change::origin)
        .findFirst();
  }

  /** Returns the days from which something can be different, ascending. */
  List<LocalDate> days() {
    return IntStream.range(0, order.size())
        .filter(this::counts)
        .mapToObj(index -> order.get(index).change())
        .flatMap(
            change ->
                change.reason() == ChangeReason.MOVE_OUT
                    ? Stream.of(change.notifiedOn(), change.effectiveFrom())
                    : Stream.of(change.effectiveFrom()))
        .sorted()
        .distinct()
        .toList();
  }

  /** A move-out is planned from the day it was notified. */
  private static boolean isPlanned(Change change, LocalDate valid) {
    return change.reason() == ChangeReason.MOVE_OUT && !change.notifiedOn().isAfter(valid);
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

package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * One subject's entries, read with two times: the day something held, and the moment it was known.
 *
 * <p>Pure and immutable. Order is always that of the sequence; two entries of one instant, or of a
 * clock that went back, are no special case. An entry counts at a moment if it was recorded by then
 * and no counting entry recorded by then cancels it, so cancelling a cancellation restores what it
 * cancelled.
 */
public final class History {
  private final List<HistoryEntry> entries;

  private History(List<HistoryEntry> entries) {
    this.entries = entries;
  }

  /**
   * Returns the history with these entries.
   *
   * @param entries by ascending sequence from 1 without gaps, all of one subject
   * @throws IllegalArgumentException if they are not
   */
  public static History of(List<HistoryEntry> entries) {
    List<HistoryEntry> copy = List.copyOf(entries);
    for (int i = 0; i < copy.size(); i++) {
      boolean next =
          copy.get(i).sequence() == i + 1 && copy.get(i).subject().equals(copy.get(0).subject());
      if (!next) {
        throw new IllegalArgumentException("entries must be 1, 2, 3 … of one subject");
      }
    }
    return new History(copy);
  }

  /** Returns every entry ever made, cancelled ones included, by ascending sequence. */
  public List<HistoryEntry> entries() {
    return entries;
  }

  /**
   * Returns what held on {@code valid}, as known at {@code known}; empty if nothing did.
   *
   * <p>For each item the newest counting entry that changes it and is effective on that day
   * decides.
   */
  public Optional<Snapshot> asOf(LocalDate valid, Instant known) {
    return asOf(valid, counting(known, null));
  }

  /** Returns where the record stood on {@code valid}, as known at {@code known}. */
  public RecordState stateAsOf(LocalDate valid, Instant known) {
    return asOf(valid, known).map(Snapshot::state).orElse(RecordState.NONE);
  }

  /** Returns why {@code change} cannot be recorded now, on {@code today}; empty if it can. */
  public Optional<Refusal> refusal(Change change, LocalDate today) {
    List<HistoryEntry> counting = counting(Instant.MAX, null);
    Optional<MessageId> cancels = change.cancels();
    if (cancels.isPresent()) {
      if (entries.stream().noneMatch(e -> e.change().messageId().equals(cancels.get()))) {
        return Optional.of(Refusal.CANCELS_UNKNOWN_CHANGE);
      }
      if (counting.stream().noneMatch(e -> e.change().messageId().equals(cancels.get()))) {
        return Optional.of(Refusal.CANCELS_CANCELLED_CHANGE);
      }
      if (isBareCancellation(change)) {
        boolean lawful =
            cancelled(change).map(Change::reason).map(ChangeReason::cancelledBy).stream()
                .anyMatch(reason -> reason == change.reason());
        return lawful ? Optional.empty() : Optional.of(Refusal.CANCELS_WITH_WRONG_REASON);
      }
      counting = counting(Instant.MAX, cancels.get());
    }
    LocalDate judged = change.effectiveFrom().isAfter(today) ? change.effectiveFrom() : today;
    RecordState state = asOf(judged, counting).map(Snapshot::state).orElse(RecordState.NONE);
    return state.allows(change.reason())
        ? Optional.empty()
        : Optional.of(Refusal.STATE_DOES_NOT_ALLOW_REASON);
  }

  /**
   * Returns the entries that count at a moment, newest first; {@code without} is left out as if
   * cancelled.
   */
  private List<HistoryEntry> counting(Instant known, @Nullable MessageId without) {
    Set<MessageId> cancelled = new HashSet<>();
    if (without != null) {
      cancelled.add(without);
    }
    List<HistoryEntry> counting = new ArrayList<>(entries.size());
    for (int i = entries.size() - 1; i >= 0; i--) {
      HistoryEntry entry = entries.get(i);
      boolean counts =
          !entry.recordedAt().isAfter(known) && !cancelled.contains(entry.change().messageId());
      if (counts) {
        counting.add(entry);
        entry.change().cancels().ifPresent(cancelled::add);
      }
    }
    return counting;
  }

  private Optional<Snapshot> asOf(LocalDate valid, List<HistoryEntry> newestFirst) {
    HistoryEntry event = null;
    HistoryEntry life = null;
    boolean planned = false;
    for (HistoryEntry entry : newestFirst) {
      Change change = entry.change();
      boolean decidesLife = life == null && isLife(change);
      if (change.effectiveFrom().isAfter(valid)) {
        planned |= decidesLife && change.reason() == ChangeReason.MOVE_OUT;
      } else {
        event = event == null ? entry : event;
        life = decidesLife ? entry : life;
      }
    }
    if (life == null || event == null) {
      return Optional.empty();
    }
    IdentityRecord record = recordAsOf(valid, newestFirst, life.change().record());
    return Optional.of(new Snapshot(state(life.change(), planned), record, event));
  }

  /**
   * Returns each item from its newest writer; what no entry writes is as the record's beginning or
   * end left it.
   */
  private static IdentityRecord recordAsOf(
      LocalDate valid, List<HistoryEntry> newestFirst, IdentityRecord left) {
    Set<Item> open = EnumSet.complementOf(EnumSet.of(Item.CHANGE_EVENT));
    IdentityRecord record = left;
    for (HistoryEntry entry : newestFirst) {
      if (!entry.change().effectiveFrom().isAfter(valid)) {
        record = take(record, entry.change(), open);
        open.removeAll(entry.change().items());
      }
    }
    return record;
  }

  private static IdentityRecord take(IdentityRecord record, Change change, Set<Item> open) {
    IdentityRecord taken = record;
    for (Item item : change.items()) {
      if (open.contains(item)) {
        taken = taken.with(item, change.record());
      }
    }
    return taken;
  }

  /** Returns whether a change begins or ends the record; a bare cancellation does neither. */
  private boolean isLife(Change change) {
    return change.reason().kind() != ChangeReason.Kind.REVISION && !isBareCancellation(change);
  }

  /**
   * Returns whether a change takes another back and puts nothing in its place; a deletion in place
   * of a deletion is a correction.
   */
  private boolean isBareCancellation(Change change) {
    return change.cancels().isPresent()
        && change.items().isEmpty()
        && !(change.reason().kind() == ChangeReason.Kind.DELETION
            && cancelledKind(change).equals(Optional.of(ChangeReason.Kind.DELETION)));
  }

  private Optional<ChangeReason.Kind> cancelledKind(Change change) {
    return cancelled(change).map(earlier -> earlier.reason().kind());
  }

  private Optional<Change> cancelled(Change change) {
    return entries.stream()
        .map(HistoryEntry::change)
        .filter(earlier -> change.cancels().equals(Optional.of(earlier.messageId())))
        .findFirst();
  }

  /**
   * Returns what held from day to day, as known at {@code known}: sorted, half-open, without
   * overlap, neighbours differing. The last has no end.
   */
  public List<Segment> timelineAsKnown(Instant known) {
    List<HistoryEntry> counting = counting(known, null);
    List<LocalDate> days =
        counting.stream().map(entry -> entry.change().effectiveFrom()).sorted().distinct().toList();
    List<Segment> segments = new ArrayList<>();
    for (LocalDate day : days) {
      asOf(day, counting).ifPresent(snapshot -> extend(segments, day, snapshot));
    }
    return List.copyOf(segments);
  }

  private static void extend(List<Segment> segments, LocalDate day, Snapshot snapshot) {
    if (!segments.isEmpty()) {
      Segment last = segments.get(segments.size() - 1);
      if (last.state() == snapshot.state() && last.record().equals(snapshot.record())) {
        return;
      }
      segments.set(segments.size() - 1, last.until(day));
    }
    segments.add(new Segment(day, LocalDate.MAX, snapshot.state(), snapshot.record()));
  }

  private static RecordState state(Change life, boolean moveOutPlanned) {
    if (life.reason().kind() == ChangeReason.Kind.DELETION) {
      return RecordState.after(life.reason());
    }
    return moveOutPlanned ? RecordState.MOVE_OUT_PLANNED : RecordState.CURRENT;
  }
}

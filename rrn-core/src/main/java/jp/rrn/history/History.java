package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.record.Item;

/**
 * One subject's entries, read with two times: the day something held, and the moment it was known.
 *
 * <p>Pure and immutable. Order is always that of the sequence; two entries of one instant, or of a
 * clock that went back, are no special case. An entry counts at a moment if it was recorded by then
 * and no counting entry recorded by then cancels it, so cancelling a cancellation restores what it
 * cancelled, and cancelling a correction what it corrected. A correction stands where what it
 * corrects stood, so what was recorded since still holds; of several corrections of one change the
 * newest that counts holds.
 */
public final class History {
  private final List<HistoryEntry> entries;
  private final EntryOrder order;

  private History(List<HistoryEntry> entries) {
    this.entries = entries;
    this.order = new EntryOrder(entries);
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

  /** Returns the entry that carries this message; empty if none does. */
  public Optional<HistoryEntry> find(MessageId message) {
    int index = order.indexOf(message);
    return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
  }

  /**
   * Returns what held on {@code valid}, as known at {@code known}; empty if nothing did.
   *
   * <p>For each item the newest counting entry that changes it and is effective on that day
   * decides.
   */
  public Optional<Snapshot> asOf(LocalDate valid, Instant known) {
    return Reading.at(order, known).asOf(valid);
  }

  /** Returns where the record stood on {@code valid}, as known at {@code known}. */
  public RecordState stateAsOf(LocalDate valid, Instant known) {
    return state(asOf(valid, known));
  }

  /** Returns why {@code change} cannot be recorded now, on {@code today}; empty if it can. */
  public Optional<Refusal> refusal(Change change, LocalDate today) {
    Reading reading = Reading.at(order, Instant.MAX);
    if (change.cancels().isEmpty()) {
      return refusal(reading, change, today);
    }
    int index = order.indexOf(change.cancels().get());
    if (index < 0) {
      return Optional.of(Refusal.CANCELS_UNKNOWN_CHANGE);
    }
    if (!reading.counts(index)) {
      return Optional.of(Refusal.CANCELS_CANCELLED_CHANGE);
    }
    Change cancelled = entries.get(index).change();
    if (!change.origin().equals(cancelled.origin())) {
      return Optional.of(Refusal.NOT_THE_HOLDER);
    }
    if (cancelled.reason().isNumbering()) {
      return Optional.of(Refusal.NUMBER_CHANGE_STANDS);
    }
    return refusalOfTakingBack(reading, change, index)
        .or(
            () ->
                restsOn(change) ? Optional.of(Refusal.LATER_CHANGE_RESTS_ON_IT) : Optional.empty());
  }

  private Optional<Refusal> refusalOfTakingBack(Reading reading, Change change, int index) {
    Change cancelled = entries.get(index).change();
    if (order.isBareCancellation(change)) {
      return change.reason() == cancelled.reason().cancelledBy()
          ? Optional.empty()
          : Optional.of(Refusal.CANCELS_WITH_WRONG_REASON);
    }
    if (order.isBare(index)) {
      return Optional.of(Refusal.CORRECTS_A_CANCELLATION);
    }
    return change.reason().kind() == cancelled.reason().kind()
        ? refusal(reading.before(index), change, cancelled.notifiedOn())
        : Optional.of(Refusal.CORRECTS_WITH_ANOTHER_KIND);
  }

  /**
   * Returns whether some change that counts could have been recorded, and with this one no more.
   */
  private boolean restsOn(Change change) {
    HistoryEntry next =
        new HistoryEntry(entries.get(0).subject(), entries.size() + 1, Instant.MIN, change);
    List<HistoryEntry> all = new ArrayList<>(entries);
    all.add(next);
    EntryOrder after = new EntryOrder(all);
    Reading then = Reading.at(after, Instant.MAX);
    Set<MessageId> lawful = then.lawful();
    Set<MessageId> before = Reading.at(order, Instant.MAX).lawful();
    return IntStream.range(0, entries.size())
        .filter(then::counts)
        .mapToObj(i -> entries.get(i).change().messageId())
        .anyMatch(message -> before.contains(message) && !lawful.contains(message));
  }

  /** Returns whether an entry takes another back and puts nothing in its place. */
  public boolean isCancellation(HistoryEntry entry) {
    return order.isBareCancellation(entry.change());
  }

  private static Optional<Refusal> refusal(Reading reading, Change change, LocalDate today) {
    LocalDate judged = change.effectiveFrom().isAfter(today) ? change.effectiveFrom() : today;
    if (!state(reading.asOf(judged)).allows(change.reason())) {
      return Optional.of(Refusal.STATE_DOES_NOT_ALLOW_REASON);
    }
    boolean ends = change.reason().kind() == ChangeReason.Kind.DELETION;
    boolean early = change.eventDate().isExact() && reading.asOf(change.effectiveFrom()).isEmpty();
    if (ends && early) {
      return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
    }
    boolean begins = change.reason().kind() == ChangeReason.Kind.ENTRY;
    return begins || reading.holder(judged).equals(Optional.of(change.origin()))
        ? Optional.empty()
        : Optional.of(Refusal.NOT_THE_HOLDER);
  }

  private static RecordState state(Optional<Snapshot> snapshot) {
    return snapshot.map(Snapshot::state).orElse(RecordState.NONE);
  }

  /**
   * Returns what held from day to day, as known at {@code known}: sorted, half-open, without
   * overlap, neighbours differing. The last has no end.
   */
  public List<Segment> timelineAsKnown(Instant known) {
    Reading reading = Reading.at(order, known);
    List<Segment> segments = new ArrayList<>();
    for (LocalDate day : reading.days()) {
      reading
          .asOf(day)
          .map(held -> new Segment(day, LocalDate.MAX, held.state(), held.record()))
          .ifPresent(next -> extend(segments, next));
    }
    return List.copyOf(segments);
  }

  private static void extend(List<Segment> segments, Segment next) {
    if (segments.isEmpty()) {
      segments.add(next);
      return;
    }
    Segment last = segments.get(segments.size() - 1);
    if (!last.holdsTheSameAs(next)) {
      segments.set(segments.size() - 1, last.within(last.from(), next.from()));
      segments.add(next);
    }
  }

  /**
   * Returns which entry decided one item from day to day, as known at {@code known}: sorted,
   * half-open, without overlap, neighbours by different entries. The last has no end.
   */
  public List<ItemSegment> timelineAsKnown(Item item, Instant known) {
    Reading reading = Reading.at(order, known);
    List<ItemSegment> segments = new ArrayList<>();
    for (LocalDate day : reading.days()) {
      reading
          .writer(item, day)
          .map(writer -> new ItemSegment(item, day, LocalDate.MAX, writer))
          .ifPresent(next -> extend(segments, next));
    }
    return List.copyOf(segments);
  }

  private static void extend(List<ItemSegment> segments, ItemSegment next) {
    if (!segments.isEmpty()) {
      ItemSegment last = segments.get(segments.size() - 1);
      if (last.writer().equals(next.writer())) {
        return;
      }
      segments.set(
          segments.size() - 1,
          new ItemSegment(last.item(), last.from(), next.from(), last.writer()));
    }
    segments.add(next);
  }

  /**
   * Returns of which days something else was known at {@code later} than at {@code earlier}:
   * sorted, half-open, without overlap; empty if nothing was learnt that matters.
   */
  public List<Difference> differences(Instant earlier, Instant later) {
    List<Segment> before = timelineAsKnown(earlier);
    List<Segment> after = timelineAsKnown(later);
    List<LocalDate> borders =
        new ArrayList<>(
            new TreeSet<>(
                Stream.concat(before.stream(), after.stream())
                    .flatMap(segment -> Stream.of(segment.from(), segment.to()))
                    .toList()));
    List<Difference> differences = new ArrayList<>();
    for (int i = 1; i < borders.size(); i++) {
      LocalDate from = borders.get(i - 1);
      LocalDate to = borders.get(i);
      Optional<Segment> then = on(before, from, to);
      Optional<Segment> now = on(after, from, to);
      if (!then.equals(now)) {
        differences.add(new Difference(from, to, then, now));
      }
    }
    return List.copyOf(differences);
  }

  private static Optional<Segment> on(List<Segment> segments, LocalDate from, LocalDate to) {
    return segments.stream()
        .filter(segment -> !segment.from().isAfter(from) && segment.to().isAfter(from))
        .map(segment -> segment.within(from, to))
        .findFirst();
  }
}

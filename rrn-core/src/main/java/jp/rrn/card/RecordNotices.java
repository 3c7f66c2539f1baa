package jp.rrn.card;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.RecordState;
import jp.rrn.history.Segment;
import jp.rrn.history.Snapshot;
import jp.rrn.record.Item;

/**
 * What the entries of a history mean to cards and certificates. A reading: it holds nothing, and of
 * one entry it is always the same.
 *
 * <p>That a move-out leads abroad no change of the record says; the counter adds it ({@link
 * CardEvent.MovingAbroad}).
 */
public final class RecordNotices {
  private static final Set<Item> WRITTEN =
      Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS);

  private final History before;
  private final History after;
  private final Change change;
  private final Optional<Snapshot> was;
  private final Optional<Snapshot> is;

  private RecordNotices(History history, HistoryEntry entry) {
    List<HistoryEntry> entries = history.entries();
    this.before = History.of(entries.subList(0, entry.sequence() - 1));
    this.change = entry.change();
    this.was = before.asOf(LocalDate.MAX, Instant.MAX);
    this.after = History.of(entries.subList(0, entry.sequence()));
    this.is = after.asOf(LocalDate.MAX, Instant.MAX);
  }

  /**
   * Returns the notices of one entry, at most one for each receiver; none for a birth, a first
   * number, and what changes nothing.
   *
   * @param history of the subject, at least up to the entry; what comes later does not count
   * @param entry one of its entries
   * @param recordedOn the legal day on which it was recorded
   * @throws IllegalArgumentException if the history does not have this entry
   */
  public static List<RecordNotice> of(History history, HistoryEntry entry, LocalDate recordedOn) {
    boolean held =
        entry.sequence() <= history.entries().size()
            && history.entries().get(entry.sequence() - 1).equals(entry);
    if (!held) {
      throw new IllegalArgumentException("entry: must be one of the history");
    }
    return new RecordNotices(history, entry)
        .event()
        .map(event -> notices(entry.change(), event, recordedOn))
        .orElse(List.of());
  }

  private static List<RecordNotice> notices(
      Change change, CardEvent.RecordChanged changed, LocalDate recordedOn) {
    RecordEvent event = changed.event();
    LocalDate on = event == RecordEvent.MOVED_IN ? change.notifiedOn() : recordedOn;
    return Stream.of(NoticeReceiver.values())
        .filter(receiver -> receiver.wants(event))
        .map(
            receiver ->
                new RecordNotice(
                    new NoticeId(change.messageId(), receiver),
                    change.record().residenceCode(),
                    change.former().residenceCode(),
                    event,
                    on,
                    changed.day()))
        .toList();
  }

  private Optional<CardEvent.RecordChanged> event() {
    return change.cancels().isPresent() ? ofTakingBack() : ofChange().map(this::onItsDay);
  }

  private CardEvent.RecordChanged onItsDay(RecordEvent event) {
    return new CardEvent.RecordChanged(event, change.effectiveFrom());
  }

  private Optional<RecordEvent> ofChange() {
    return switch (change.reason()) {
      case BIRTH -> Optional.empty();
      case MOVE_IN -> Optional.of(RecordEvent.MOVED_IN);
      case EX_OFFICIO_ENTRY -> ofRestoration();
      case MOVE_OUT -> Optional.of(RecordEvent.MOVED_OUT);
      case DEATH -> Optional.of(RecordEvent.DIED);
      case EX_OFFICIO_DELETION -> Optional.of(RecordEvent.DELETED_OTHERWISE);
      case RELOCATION, EX_OFFICIO_REVISION -> Optional.of(RecordEvent.REVISED);
      case MINOR_REVISION -> Optional.of(RecordEvent.MINOR_REVISION);
      case MY_NUMBER_CHANGE_REQUEST, MY_NUMBER_EX_OFFICIO_REVISION, MY_NUMBER_EX_OFFICIO_ENTRY ->
          change.former().myNumber().map(former -> RecordEvent.MY_NUMBER_REVISED);
      case RESIDENCE_CODE_CHANGE_REQUEST, RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
          change.former().residenceCode().map(former -> RecordEvent.RESIDENCE_CODE_REVISED);
    };
  }

  /** Who deleted a record on a move-out and restores it says that nobody moved. */
  private Optional<RecordEvent> ofRestoration() {
    return was.filter(left -> left.state() == RecordState.MOVED_OUT)
        .filter(left -> left.event().change().origin().equals(change.origin()))
        .map(left -> RecordEvent.MOVE_WITHDRAWN);
  }

  /** What a cancellation or correction means is the difference that it makes. */
  private Optional<CardEvent.RecordChanged> ofTakingBack() {
    RecordState then = state(was);
    RecordState now = state(is);
    if (now == RecordState.MOVED_OUT) {
      return Optional.of(movedOut());
    }
    if (then == RecordState.MOVED_OUT && now == RecordState.CURRENT) {
      return Optional.of(onItsDay(RecordEvent.MOVE_WITHDRAWN));
    }
    if (then != now && now == RecordState.DEAD) {
      return Optional.of(onItsDay(RecordEvent.DIED));
    }
    if (then == RecordState.CURRENT && now != RecordState.CURRENT) {
      return Optional.of(onItsDay(RecordEvent.DELETED_OTHERWISE));
    }
    return Sets.intersection(differences(), WRITTEN).isEmpty()
        ? Optional.empty()
        : Optional.of(onItsDay(isMinor() ? RecordEvent.MINOR_REVISION : RecordEvent.REVISED));
  }

  /** A move-out holds again, or with another day: from the day on which the last state begins. */
  private CardEvent.RecordChanged movedOut() {
    List<Segment> segments = after.timelineAsKnown(Instant.MAX);
    LocalDate planned = segments.get(segments.size() - 1).from();
    return new CardEvent.RecordChanged(RecordEvent.MOVED_OUT, planned);
  }

  private static RecordState state(Optional<Snapshot> snapshot) {
    return snapshot.map(Snapshot::state).orElse(RecordState.NONE);
  }

  private Set<Item> differences() {
    return was.isPresent() && is.isPresent()
        ? was.get().record().differences(is.get().record())
        : Set.of();
  }

  /** Taking a minor revision back, or correcting one, writes the same otherwise again. */
  private boolean isMinor() {
    return change
        .cancels()
        .flatMap(before::find)
        .filter(entry -> entry.change().reason() == ChangeReason.MINOR_REVISION)
        .isPresent();
  }
}

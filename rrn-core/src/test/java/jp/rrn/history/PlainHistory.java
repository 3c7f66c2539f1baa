package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.rrn.record.Item;

/** The model: looks at every entry for every day, moment and item, and remembers nothing. */
final class PlainHistory {
  private final List<HistoryEntry> entries;
  private final Comparator<HistoryEntry> order =
      Comparator.comparingInt(this::place).thenComparing(HistoryEntry::sequence);

  PlainHistory(List<HistoryEntry> entries) {
    this.entries = entries;
  }

  Optional<Change> lastWriter(Item item, LocalDate valid, Instant known) {
    return last(valid, known, change -> change.items().contains(item));
  }

  Optional<Change> lastLife(LocalDate valid, Instant known) {
    return last(
        valid,
        known,
        change ->
            (change.reason().kind() == ChangeReason.Kind.ENTRY && !change.items().isEmpty())
                || (change.reason().kind() == ChangeReason.Kind.DELETION
                    && (change.cancels().isEmpty() || takesBackADeletion(change))));
  }

  /** The state the newest life gives, or a plan that was notified and has not come. */
  RecordState state(LocalDate valid, Instant known) {
    Optional<Change> life = lastLife(valid, known);
    if (life.isEmpty()) {
      return RecordState.NONE;
    }
    return switch (life.get().reason()) {
      case MOVE_OUT -> RecordState.MOVED_OUT;
      case DEATH -> RecordState.DEAD;
      case EX_OFFICIO_DELETION -> RecordState.DELETED_OTHER;
      default ->
          isPlanned(life.get(), valid, known) ? RecordState.MOVE_OUT_PLANNED : RecordState.CURRENT;
    };
  }

  private boolean isPlanned(Change life, LocalDate valid, Instant known) {
    HistoryEntry begun = entry(life);
    return entries.stream()
        .filter(entry -> entry.change().reason() == ChangeReason.MOVE_OUT)
        .filter(entry -> counts(entry, known) && !isBare(entry))
        .filter(entry -> entry.change().effectiveFrom().isAfter(valid))
        .filter(entry -> !entry.change().notifiedOn().isAfter(valid))
        .anyMatch(entry -> order.compare(entry, begun) > 0);
  }

  /** The newest change that counts and is effective, whatever it changes. */
  Optional<Change> lastEvent(LocalDate valid, Instant known) {
    return last(valid, known, change -> true);
  }

  private HistoryEntry entry(Change change) {
    return entries.stream().filter(e -> e.change().equals(change)).findFirst().orElseThrow();
  }

  private boolean takesBackADeletion(Change change) {
    return cancelled(change)
        .filter(e -> e.change().reason().kind() == ChangeReason.Kind.DELETION && !isBare(e))
        .isPresent();
  }

  private boolean isBare(HistoryEntry entry) {
    Change change = entry.change();
    boolean deletion = change.reason().kind() == ChangeReason.Kind.DELETION;
    return change.cancels().isPresent()
        && change.items().isEmpty()
        && !(deletion && takesBackADeletion(change));
  }

  private Optional<HistoryEntry> cancelled(Change change) {
    return entries.stream()
        .filter(e -> change.cancels().equals(Optional.of(e.change().messageId())))
        .findFirst();
  }

  private Optional<Change> last(LocalDate valid, Instant known, Predicate<Change> wanted) {
    return entries.stream()
        .filter(entry -> wanted.test(entry.change()))
        .filter(entry -> counts(entry, known))
        .filter(entry -> !entry.change().effectiveFrom().isAfter(valid))
        .max(order)
        .map(HistoryEntry::change);
  }

  /** A correction stands where what it corrects stands. */
  private int place(HistoryEntry entry) {
    return corrected(entry).map(this::place).orElse(entry.sequence());
  }

  private Optional<HistoryEntry> corrected(HistoryEntry entry) {
    return isBare(entry) ? Optional.empty() : cancelled(entry.change());
  }

  /** Whether {@code later} takes an entry back, or corrects a correction of it. */
  private boolean keepsOut(HistoryEntry later, HistoryEntry entry) {
    if (cancelled(later.change()).equals(Optional.of(entry))) {
      return true;
    }
    Optional<HistoryEntry> corrected = corrected(later);
    return corrected.isPresent()
        && corrected(corrected.get()).isPresent()
        && keepsOut(corrected.get(), entry);
  }

  private boolean counts(HistoryEntry entry, Instant known) {
    return !entry.recordedAt().isAfter(known)
        && entries.stream().noneMatch(later -> keepsOut(later, entry) && counts(later, known));
  }
}

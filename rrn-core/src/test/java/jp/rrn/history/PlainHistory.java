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

  private boolean takesBackADeletion(Change change) {
    return cancelled(change)
        .filter(e -> e.change().reason().kind() == ChangeReason.Kind.DELETION)
        .isPresent();
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
        .max(Comparator.comparingInt(this::place).thenComparing(HistoryEntry::sequence))
        .map(HistoryEntry::change);
  }

  /** A correction stands where what it corrects stands. */
  private int place(HistoryEntry entry) {
    boolean deletion = entry.change().reason().kind() == ChangeReason.Kind.DELETION;
    boolean replaces =
        !entry.change().items().isEmpty() || (deletion && takesBackADeletion(entry.change()));
    return cancelled(entry.change())
        .filter(earlier -> replaces)
        .map(this::place)
        .orElse(entry.sequence());
  }

  private boolean counts(HistoryEntry entry, Instant known) {
    return !entry.recordedAt().isAfter(known)
        && entries.stream()
            .noneMatch(
                later ->
                    later.change().cancels().equals(Optional.of(entry.change().messageId()))
                        && counts(later, known));
  }
}

package jp.rrn.history;

import java.util.Arrays;
import java.util.List;

/**
 * The order in which entries decide, and which of them takes back which.
 *
 * <p>Each entry stands at its sequence, except that a correction stands where the entry it corrects
 * stands: it says what should have been recorded then, and what was recorded since still holds.
 */
final class EntryOrder {
  private static final int NONE = -1;

  private final HistoryEntry[] entries;
  private final int[] cancelled;
  private final int[] places;
  private final boolean[] bare;
  private final boolean[] lives;
  private final int[] items;
  private final int[] newestFirst;

  EntryOrder(List<HistoryEntry> entries) {
    this.entries = entries.toArray(HistoryEntry[]::new);
    this.cancelled = new int[entries.size()];
    this.places = new int[entries.size()];
    this.bare = new boolean[entries.size()];
    this.lives = new boolean[entries.size()];
    this.items = new int[entries.size()];
    this.newestFirst = new int[entries.size()];
    for (int i = 0; i < this.entries.length; i++) {
      Change change = this.entries[i].change();
      bare[i] = isBareCancellation(change);
      cancelled[i] = change.cancels().map(this::indexOf).orElse(NONE);
      places[i] = replaced(i) == NONE ? i : places[replaced(i)];
      lives[i] = !bare[i] && change.reason().kind() != ChangeReason.Kind.REVISION;
      items[i] = ItemBits.of(change.items());
      insert(i);
    }
  }

  /** Puts the next index before the first one whose place is not after its own. */
  private void insert(int index) {
    int rank = 0;
    while (rank < index && places[newestFirst[rank]] > places[index]) {
      rank++;
    }
    System.arraycopy(newestFirst, rank, newestFirst, rank + 1, index - rank);
    newestFirst[rank] = index;
  }

  /** Returns how many entries there are. */
  int size() {
    return newestFirst.length;
  }

  /** Returns the entry at an index, which is its sequence less one. */
  HistoryEntry get(int index) {
    return entries[index];
  }

  /** Returns the index of the entry that decides as the {@code rank}-th, from 0 for the newest. */
  int ranked(int rank) {
    return newestFirst[rank];
  }

  /** Returns the index of the entry that this one takes back, or a negative number. */
  int cancelled(int index) {
    return cancelled[index];
  }

  /** Returns the index of the entry that this one corrects, or a negative number. */
  int replaced(int index) {
    return bare[index] ? NONE : cancelled[index];
  }

  /** Returns whether an entry takes another back and puts nothing in its place. */
  boolean isBare(int index) {
    return bare[index];
  }

  /** Returns whether an entry begins or ends the record; a bare cancellation does neither. */
  boolean isLife(int index) {
    return lives[index];
  }

  /** Returns the items an entry writes, as {@link ItemBits}. */
  int items(int index) {
    return items[index];
  }

  /** Returns the index of the entry with this message, or a negative number. */
  int indexOf(MessageId message) {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].change().messageId().equals(message)) {
        return i;
      }
    }
    return NONE;
  }

  /** Returns the first rank at which an entry stands before the place of this one. */
  int rankBefore(int index) {
    return (int) Arrays.stream(newestFirst).filter(i -> places[i] >= places[index]).count();
  }

  /**
   * Returns whether a change takes another back and puts nothing in its place. A deletion has no
   * items; it is a correction if what it takes back is a deletion, not a cancellation.
   */
  boolean isBareCancellation(Change change) {
    if (change.cancels().isEmpty() || !change.items().isEmpty()) {
      return false;
    }
    int earlier = indexOf(change.cancels().get());
    boolean replacesADeletion =
        change.reason().kind() == ChangeReason.Kind.DELETION
            && earlier != NONE
            && !bare[earlier]
            && get(earlier).change().reason().kind() == ChangeReason.Kind.DELETION;
    return !replacesADeletion;
  }
}

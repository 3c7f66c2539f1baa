package jp.rrn.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a recipient knows of one feed. It takes the pieces of a snapshot and pages in any order,
 * repeated, late or overlapping, and ends in the same state as in order. Not safe for concurrent
 * use.
 *
 * <p>A notice is applied when all before it are; until then it waits here, and {@link #missing()}
 * says what for. After a {@link CursorRefusedException} that says so, begin with a new mirror.
 */
public final class FeedMirror {
  /** The most notices that wait. What comes after them is left out, and is to be read again. */
  public static final int WAITING_MAX = 10_000;

  /** By person and origin. */
  private final Map<FollowKey, Map<String, Followed>> marks = new HashMap<>();

  /** Which placings the pieces of the snapshot cover: after a sequence, up to another. */
  private final TreeMap<Long, Long> pieces = new TreeMap<>();

  private final TreeMap<Long, FeedNotice> waiting = new TreeMap<>();
  private final TreeMap<Long, Cursor> cursors = new TreeMap<>();
  private long applied = Long.MAX_VALUE;
  private long newest;
  private boolean whole;

  /** Creates one that knows nothing yet. */
  public FeedMirror() {}

  /** Takes a piece of a snapshot, of whichever of several; once it is whole nothing changes. */
  public void take(FeedSnapshot piece) {
    if (whole) {
      return;
    }
    pieces.merge(piece.after(), piece.upTo(), Math::max);
    whole = reaches(pieces);
    // Of pieces that were read one after the other the first knows least. Read on from there: what
    // the others know already is told again, and the last word on each mark is the same.
    applied = Math.min(applied, piece.through());
    newest = Math.max(newest, piece.through());
    cursors.put(piece.through(), piece.cursor());
    piece.follows().forEach(this::learn);
    apply();
  }

  private static boolean reaches(Map<Long, Long> pieces) {
    long reached = 0;
    for (Map.Entry<Long, Long> piece : pieces.entrySet()) {
      if (piece.getKey() > reached) {
        return false;
      }
      reached = Math.max(reached, piece.getValue());
    }
    return reached == Long.MAX_VALUE;
  }

  /** Takes a page. */
  public void take(FeedPage page) {
    cursors.put(page.after(), page.from());
    cursors.put(page.through(), page.next());
    newest = Math.max(newest, page.last());
    for (FeedNotice notice : page.notices()) {
      if (!whole || notice.sequence() > applied) {
        waiting.putIfAbsent(notice.sequence(), notice);
      }
    }
    apply();
    while (waiting.size() > WAITING_MAX) {
      waiting.pollLastEntry();
    }
  }

  private void apply() {
    if (!whole) {
      return;
    }
    waiting.headMap(applied, true).clear();
    for (FeedNotice next = waiting.remove(applied + 1);
        next != null;
        next = waiting.remove(applied + 1)) {
      apply(next);
      applied++;
    }
    // Who reads on does so from here or from the nearest place before; older ones are of no use.
    Long place = cursors.floorKey(applied);
    if (place != null) {
      cursors.headMap(place).clear();
    }
  }

  private void apply(FeedNotice notice) {
    if (notice instanceof FeedNotice.Placed placed) {
      learn(new Followed(placed.key(), placed.sequence(), placed.mark(), Optional.empty()));
    } else if (notice instanceof FeedNotice.Removed removed) {
      marks.getOrDefault(removed.key(), new HashMap<>()).remove(removed.origin());
    } else if (notice instanceof FeedNotice.Changed changed) {
      marks
          .getOrDefault(changed.key(), new HashMap<>())
          .replaceAll((origin, mark) -> with(mark, changed));
    }
  }

  private void learn(Followed followed) {
    marks
        .computeIfAbsent(followed.key(), key -> new HashMap<>())
        .put(followed.mark().origin(), followed);
  }

  private static Followed with(Followed mark, FeedNotice.Changed last) {
    return new Followed(mark.key(), mark.placed(), mark.mark(), Optional.of(last));
  }

  /** Returns whether every piece of a snapshot is here; before that no notice is applied. */
  public boolean isWhole() {
    return whole;
  }

  /** Returns whether everything is here that any page or piece has told of. */
  public boolean isComplete() {
    return whole && applied >= newest;
  }

  /**
   * Returns what is missing among what pages and pieces have told of, by ascending sequence; empty
   * while the snapshot is not whole, for until then nobody knows where to begin.
   */
  public List<Gap> missing() {
    List<Gap> gaps = new ArrayList<>();
    long before = applied;
    for (long sequence : whole ? waiting.keySet() : List.<Long>of()) {
      if (sequence > before + 1) {
        gaps.add(new Gap(before + 1, sequence - 1));
      }
      before = sequence;
    }
    if (whole && newest > before) {
      gaps.add(new Gap(before + 1, newest));
    }
    return gaps;
  }

  /**
   * Returns where to read on: what was applied lies before it, and the first of what is missing
   * after it. Acknowledge it once the state is safe. Empty while the snapshot is not whole.
   */
  public Optional<Cursor> cursor() {
    return whole
        ? Optional.ofNullable(cursors.floorEntry(applied)).map(Map.Entry::getValue)
        : Optional.empty();
  }

  /**
   * Returns the marks that stand, in the order in which they were placed; all as of the same place
   * once what is missing is here.
   */
  public List<Followed> follows() {
    return marks.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .sorted(Comparator.comparingLong(Followed::placed))
        .toList();
  }
}

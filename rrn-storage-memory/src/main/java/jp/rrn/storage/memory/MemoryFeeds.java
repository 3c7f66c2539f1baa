package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.StaleFeedException;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.Subject;

/** The feeds, the marks that stand, and what is due. */
final class MemoryFeeds {
  private final Undo undo;
  private final Map<FeedId, TreeMap<Long, FeedEntry>> entries = new HashMap<>();

  /** By feed and the sequence that placed them. */
  private final Map<FeedId, TreeMap<Long, StandingMark>> marks = new HashMap<>();

  private final Map<Subject, List<StandingMark>> onSubject = new HashMap<>();
  private final Map<FeedId, TreeMap<Long, DueChange>> due = new HashMap<>();
  private long noted;

  MemoryFeeds(Undo undo) {
    this.undo = undo;
  }

  void append(FeedEntry entry) {
    TreeMap<Long, FeedEntry> held = entries.computeIfAbsent(entry.feed(), id -> new TreeMap<>());
    long next = held.isEmpty() ? 1 : held.lastKey() + 1;
    if (entry.sequence() != next) {
      throw new StaleFeedException(entry.sequence(), next);
    }
    undo.add(() -> held.remove(next));
    held.put(next, entry);
    if (entry.event() instanceof FeedEvent.Placed placed) {
      remove(entry, placed.mark().origin());
      stand(new StandingMark(entry, Optional.empty()));
    } else if (entry.event() instanceof FeedEvent.Removed removed) {
      remove(entry, removed.origin());
      drop(entry.feed(), entry.subject());
    } else {
      for (StandingMark mark : on(entry.feed(), entry.subject())) {
        fall(mark);
        stand(new StandingMark(mark.placed(), Optional.of(entry)));
      }
    }
  }

  private List<StandingMark> on(FeedId feed, Subject subject) {
    return onSubject.getOrDefault(subject, List.of()).stream()
        .filter(mark -> mark.placed().feed().equals(feed))
        .toList();
  }

  private void remove(FeedEntry entry, String origin) {
    on(entry.feed(), entry.subject()).stream()
        .filter(mark -> mark.mark().origin().equals(origin))
        .forEach(this::fall);
  }

  private void stand(StandingMark mark) {
    undo.add(() -> take(mark));
    put(mark);
  }

  private void fall(StandingMark mark) {
    undo.add(() -> put(mark));
    take(mark);
  }

  private void put(StandingMark mark) {
    FeedEntry placed = mark.placed();
    marks.computeIfAbsent(placed.feed(), id -> new TreeMap<>()).put(placed.sequence(), mark);
    onSubject.computeIfAbsent(placed.subject(), s -> new ArrayList<>(1)).add(mark);
  }

  private void take(StandingMark mark) {
    FeedEntry placed = mark.placed();
    marks.getOrDefault(placed.feed(), new TreeMap<>()).remove(placed.sequence());
    List<StandingMark> left = new ArrayList<>(onSubject.getOrDefault(placed.subject(), List.of()));
    left.remove(mark);
    if (left.isEmpty()) {
      onSubject.remove(placed.subject());
    } else {
      onSubject.put(placed.subject(), left);
    }
  }

  private void drop(FeedId feed, Subject subject) {
    if (on(feed, subject).isEmpty()) {
      List<Long> gone = new ArrayList<>();
      dueIn(feed)
          .forEach(
              (position, change) -> {
                if (change.subject().equals(subject)) {
                  gone.add(position);
                }
              });
      gone.forEach(position -> takeDue(feed, position));
    }
  }

  FeedTail read(FeedId feed, long after, int limit) {
    TreeMap<Long, FeedEntry> held = entries.getOrDefault(feed, new TreeMap<>());
    return held.isEmpty()
        ? new FeedTail(0, 0, List.of())
        : new FeedTail(
            held.firstKey(),
            held.lastKey(),
            held.tailMap(after, false).values().stream().limit(limit).toList());
  }

  void prune(FeedId feed, long before) {
    TreeMap<Long, FeedEntry> held = entries.getOrDefault(feed, new TreeMap<>());
    while (held.size() > 1 && held.firstKey() < before) {
      FeedEntry oldest = held.pollFirstEntry().getValue();
      undo.add(() -> held.put(oldest.sequence(), oldest));
    }
  }

  List<StandingMark> marks(FeedId feed, long after, int limit) {
    return marks.getOrDefault(feed, new TreeMap<>()).tailMap(after, false).values().stream()
        .limit(limit)
        .toList();
  }

  void note(HistoryEntry entry, LocalDate day) {
    onSubject.getOrDefault(entry.subject(), List.of()).stream()
        .filter(mark -> mark.mark().isInForceOn(day))
        .map(mark -> mark.placed().feed())
        .distinct()
        .forEach(
            feed -> {
              long position = ++noted;
              undo.add(() -> dueIn(feed).remove(position));
              dueIn(feed).put(position, new DueChange(entry.subject(), entry.sequence()));
            });
  }

  List<DueChange> take(FeedId feed, int limit) {
    return dueIn(feed).keySet().stream().limit(limit).toList().stream()
        .map(position -> takeDue(feed, position))
        .toList();
  }

  private DueChange takeDue(FeedId feed, long position) {
    DueChange change = Objects.requireNonNull(dueIn(feed).remove(position));
    undo.add(() -> dueIn(feed).put(position, change));
    return change;
  }

  private Map<Long, DueChange> dueIn(FeedId feed) {
    return due.computeIfAbsent(feed, id -> new TreeMap<>());
  }
}

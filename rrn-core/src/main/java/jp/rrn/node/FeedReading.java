package jp.rrn.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.date.LegalDay;
import jp.rrn.feed.CursorRefusedException;
import jp.rrn.feed.CursorRefusedException.Reason;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FeedNotice;
import jp.rrn.feed.FeedPage;
import jp.rrn.feed.FeedSnapshot;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.FollowKey;
import jp.rrn.feed.Followed;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/** One reading of a feed in one transaction: numbers what is due, then tells what may be told. */
final class FeedReading {
  /** So often due changes are taken in one transaction, if none of them may be told. */
  private static final int PASSES = 10;

  private final Session session;
  private final FeedId feed;
  private final FeedKey key;
  private final Answering answering;
  private final Answering changeAlone;
  private final Instant now;
  private final Map<Subject, List<HistoryEntry>> histories = new HashMap<>();
  private final List<ProvisionEntry> remembered = new ArrayList<>();

  FeedReading(Session session, FeedId feed, FeedKey key, Answering answering, Instant now) {
    this.session = session;
    this.feed = feed;
    this.key = key;
    this.answering = answering;
    this.changeAlone = answering.asking(Feeds.CHANGE);
    this.now = now;
  }

  /** Returns why nothing may be told, whoever it is about; this is remembered. Empty if it may. */
  Optional<ProvisionReply> stopped() {
    Answering.Answer home = answering.ofNobody();
    // A permit finds nobody here, and whose records it reaches is decided notice by notice.
    if (home.reply() instanceof ProvisionReply.NotFound) {
      return Optional.empty();
    }
    session.provisions().append(home.entry());
    return Optional.of(home.reply());
  }

  /**
   * Refuses a place the feed has not come to.
   *
   * @throws CursorRefusedException if so
   */
  static void checkReached(FeedTail tail, long after) {
    if (after > tail.last()) {
      throw new CursorRefusedException(Reason.AHEAD);
    }
  }

  FeedReply page(long after, int limit, boolean withItems) {
    FeedTail before = session.feeds().read(feed, after, 0);
    checkReached(before, after);
    if (after < before.first() - 1) {
      throw new CursorRefusedException(Reason.NO_LONGER_KEPT);
    }
    number(before.last(), limit - (before.last() - after));
    FeedTail tail = session.feeds().read(feed, after, limit);
    List<FeedNotice> notices = new ArrayList<>();
    Map<Long, ProvidedItems> items = new HashMap<>();
    for (FeedEntry entry : tail.entries()) {
      Optional<Told> told = told(entry, withItems);
      if (told.isEmpty()) {
        break;
      }
      notices.add(told.get().notice());
      told.get().items().ifPresent(found -> items.put(entry.sequence(), found));
    }
    session.provisions().appendAll(remembered);
    return new FeedReply.Told(
        new FeedPage(
            key.cursor(feed, after),
            after,
            notices,
            key.cursor(feed, after + notices.size()),
            tail.last()),
        items);
  }

  /**
   * Gives numbers to changes that are due, up to so many. What may not be told gets none and is
   * dropped; what nobody can decide now gets one, lest it be lost, and is decided when it is told.
   */
  private void number(long last, long wanted) {
    long end = last + wanted;
    long sequence = last;
    for (int pass = 0; pass < PASSES && sequence < end; pass++) {
      List<DueChange> due = session.feeds().take(feed, (int) (end - sequence));
      readHistories(due.stream().map(DueChange::subject).toList());
      for (DueChange change : due) {
        HistoryEntry changed = entry(change.subject(), change.change());
        ProvisionEntry answer = answering.ofChange(changed);
        if (answer.provided() || Answering.isUndecided(answer.decision())) {
          FeedEvent event =
              new FeedEvent.Changed(changed.change().reason().kind(), change.change());
          sequence++;
          session.feeds().append(new FeedEntry(feed, sequence, now, change.subject(), event));
        } else {
          remembered.add(answer);
        }
      }
    }
  }

  private void readHistories(List<Subject> subjects) {
    List<Subject> unread =
        subjects.stream().filter(subject -> !histories.containsKey(subject)).distinct().toList();
    histories.putAll(session.histories().list(unread));
  }

  private HistoryEntry entry(Subject subject, int change) {
    readHistories(List.of(subject));
    return histories.getOrDefault(subject, List.of()).get(change - 1);
  }

  /** A notice and, if they are told with it, the items. */
  private record Told(FeedNotice notice, Optional<ProvidedItems> items) {
    Told(FeedNotice notice) {
      this(notice, Optional.empty());
    }
  }

  /** Returns what is told of an entry; empty if nobody can decide it now. */
  private Optional<Told> told(FeedEntry entry, boolean withItems) {
    long sequence = entry.sequence();
    FollowKey person = key.follow(feed, entry.subject());
    if (entry.event() instanceof FeedEvent.Placed placed) {
      return Optional.of(new Told(new FeedNotice.Placed(sequence, person, placed.mark())));
    }
    if (entry.event() instanceof FeedEvent.Removed removed) {
      return Optional.of(new Told(new FeedNotice.Removed(sequence, person, removed.origin())));
    }
    FeedEvent.Changed changed = (FeedEvent.Changed) entry.event();
    Optional<Snapshot> left =
        withItems ? left(entry.subject(), changed.change()) : Optional.empty();
    ProvisionEntry answer = decided(entry(entry.subject(), changed.change()), left.isPresent());
    if (Answering.isUndecided(answer.decision())) {
      return Optional.empty();
    }
    return Optional.of(
        answer.provided()
            ? new Told(
                new FeedNotice.Changed(sequence, person, changed.kind()), items(answer, left))
            : new Told(new FeedNotice.Blank(sequence)));
  }

  /**
   * Decides once whether a change is told, and remembers it, undecided or not: as asked, or for the
   * change alone if nothing else is told with it.
   */
  private ProvisionEntry decided(HistoryEntry changed, boolean withItems) {
    ProvisionEntry answer = (withItems ? answering : changeAlone).ofChange(changed);
    remembered.add(answer);
    return answer;
  }

  /** Returns a record as this change left it; empty if by then it was not in effect. */
  private Optional<Snapshot> left(Subject subject, int change) {
    HistoryEntry changed = entry(subject, change);
    List<HistoryEntry> until = histories.getOrDefault(subject, List.of()).subList(0, change);
    return History.of(until).asOf(LegalDay.of(changed.recordedAt()), changed.recordedAt());
  }

  private static Optional<ProvidedItems> items(ProvisionEntry answer, Optional<Snapshot> left) {
    ProvisionReply reply = ProvisionReply.of(answer.request(), answer.decision(), left);
    return reply instanceof ProvisionReply.Provided provided
        ? Optional.of(provided.items())
        : Optional.empty();
  }

  /** Returns a piece. It has no items, so of each last change that alone is decided and logged. */
  FeedReply snapshot(long after, int limit) {
    FeedTail tail = session.feeds().read(feed, 0, 0);
    List<StandingMark> marks = session.feeds().marks(feed, after, limit);
    readHistories(marks.stream().map(standing -> standing.placed().subject()).toList());
    List<Followed> follows = new ArrayList<>();
    for (StandingMark standing : marks) {
      Optional<FeedNotice> last = Optional.empty();
      if (standing.last().isPresent()) {
        last = told(standing.last().get(), false).map(Told::notice);
        if (last.isEmpty()) {
          session.provisions().appendAll(remembered);
          return new FeedReply.Stopped(new ProvisionReply.Referred());
        }
      }
      follows.add(
          new Followed(
              key.follow(feed, standing.placed().subject()),
              standing.placed().sequence(),
              standing.mark(),
              last.filter(FeedNotice.Changed.class::isInstance)
                  .map(FeedNotice.Changed.class::cast)));
    }
    session.provisions().appendAll(remembered);
    boolean end = marks.size() < limit;
    return new FeedReply.Listed(
        new FeedSnapshot(
            tail.last(),
            key.cursor(feed, tail.last()),
            after,
            follows,
            end
                ? Optional.empty()
                : Optional.of(key.cursor(feed, follows.get(follows.size() - 1).placed()))));
  }
}

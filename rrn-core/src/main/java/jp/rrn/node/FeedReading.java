package jp.rrn.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Instant now;
  private final Map<Subject, List<HistoryEntry>> histories = new HashMap<>();
  private final List<ProvisionEntry> remembered = new ArrayList<>();

  FeedReading(Session session, FeedId feed, FeedKey key, Answering answering, Instant now) {
    this.session = session;
    this.feed = feed;
    this.key = key;
    this.answering = answering;
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
      Optional<FeedNotice> notice = notice(entry);
      if (notice.isEmpty()) {
        break;
      }
      notices.add(notice.get());
      if (withItems && notice.get() instanceof FeedNotice.Changed) {
        items(entry).ifPresent(found -> items.put(entry.sequence(), found));
      }
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

  /** Returns what is told of an entry; empty if nobody can decide it now. */
  private Optional<FeedNotice> notice(FeedEntry entry) {
    long sequence = entry.sequence();
    FollowKey person = key.follow(feed, entry.subject());
    if (entry.event() instanceof FeedEvent.Placed placed) {
      return Optional.of(new FeedNotice.Placed(sequence, person, placed.mark()));
    }
    if (entry.event() instanceof FeedEvent.Removed removed) {
      return Optional.of(new FeedNotice.Removed(sequence, person, removed.origin()));
    }
    FeedEvent.Changed changed = (FeedEvent.Changed) entry.event();
    ProvisionEntry answer = answering.ofChange(entry(entry.subject(), changed.change()));
    if (Answering.isUndecided(answer.decision())) {
      return Optional.empty();
    }
    remembered.add(answer);
    return Optional.of(
        answer.provided()
            ? new FeedNotice.Changed(sequence, person, changed.kind())
            : new FeedNotice.Blank(sequence));
  }

  /** Returns the items as this change left them; empty if by then it was not in effect. */
  private Optional<ProvidedItems> items(FeedEntry entry) {
    int change = ((FeedEvent.Changed) entry.event()).change();
    HistoryEntry changed = entry(entry.subject(), change);
    List<HistoryEntry> until =
        histories.getOrDefault(entry.subject(), List.of()).subList(0, change);
    Optional<Snapshot> left =
        History.of(until).asOf(LegalDay.of(changed.recordedAt()), changed.recordedAt());
    ProvisionEntry answer = answering.ofChange(changed);
    ProvisionReply reply = ProvisionReply.of(answer.request(), answer.decision(), left);
    return reply instanceof ProvisionReply.Provided provided
        ? Optional.of(provided.items())
        : Optional.empty();
  }

  FeedReply snapshot(long after, int limit) {
    FeedTail tail = session.feeds().read(feed, 0, 0);
    List<StandingMark> marks = session.feeds().marks(feed, after, limit);
    readHistories(marks.stream().map(standing -> standing.placed().subject()).toList());
    List<Followed> follows = new ArrayList<>();
    for (StandingMark standing : marks) {
      Optional<FeedNotice> last = Optional.empty();
      if (standing.last().isPresent()) {
        last = notice(standing.last().get());
        if (last.isEmpty()) {
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

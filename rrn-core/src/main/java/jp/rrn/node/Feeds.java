package jp.rrn.node;

import com.google.common.collect.Sets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.rrn.feed.Cursor;
import jp.rrn.feed.CursorRefusedException;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FollowMark;
import jp.rrn.law.Affair;
import jp.rrn.law.Authorization;
import jp.rrn.law.Giver;
import jp.rrn.law.Recipient;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The counter of one node at which recipients follow records and are told of changes. Safe for
 * concurrent callers.
 *
 * <p>A recipient has a feed for each affair. Who may follow is who may be given 異動事由 and 異動年月日 for
 * it; that is decided when a mark is placed and again for every notice at every read. A change that
 * may not be told when it is first due gets no number, so nobody can see that it is left out.
 * Placing, removing and each notice that is told, withheld or cannot be decided is remembered in
 * the log of provisions, in the same transaction, as giving what is told and no more. While
 * provision is stopped ({@link EmergencyDesk}) nothing is told and no mark is placed; what is due
 * stays due.
 *
 * <p>Each method is one transaction. A caller that got no answer calls again: a mark that is placed
 * again is the same mark, a page that is read again the same page.
 */
public final class Feeds {
  /** The most notices a page has, and the most marks a piece of a snapshot has. */
  public static final int LIMIT = 1_000;

  /** What is asked for in any case, and told without items. */
  static final Set<Item> CHANGE = Set.of(Item.CHANGE_EVENT);

  private final Giver giver;
  private final RegistryStore store;
  private final Authorization authorization;
  private final FeedKey key;
  private final Clock clock;

  Feeds(Giver giver, RegistryStore store, Authorization authorization, FeedKey key, Clock clock) {
    this.giver = giver;
    this.store = store;
    this.authorization = authorization;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Places a mark, in the place of the one with the same origin, if the recipient may be told of
   * changes of this record and of the items it asks for. A support measure against telling changes
   * does not show here: then changes are not told.
   *
   * <p>What is recorded from now on is told, on the days the mark is in force.
   *
   * @param inquiry who asks, for which affair and for which items with each notice, none derived: a
   *     page says the same when it is read again, and an age does not
   * @throws IllegalArgumentException if one is
   */
  public FollowReply follow(Provision.Inquiry inquiry, Subject subject, FollowMark mark) {
    FeedId feed = feed(inquiry);
    return store.inTransaction(
        s -> {
          Instant now = clock.instant();
          Answering.Answer answer = answer(s, inquiry, subject, now);
          s.provisions().append(answer.entry().givingNothing());
          if (!(answer.reply() instanceof ProvisionReply.Provided)) {
            return new FollowReply.NotFollowed(answer.reply());
          }
          append(s, feed, subject, now, new FeedEvent.Placed(mark));
          return new FollowReply.Followed(key.follow(feed, subject));
        });
  }

  /**
   * Removes the mark of an origin, if it stands. Needs no right: whoever has lost it may still let
   * go. With the last mark, what was recorded and not told yet is dropped.
   */
  public void unfollow(Provision.Inquiry inquiry, Subject subject, String origin) {
    FeedId feed = feed(inquiry);
    store.<Boolean>inTransaction(
        s -> {
          Instant now = clock.instant();
          s.provisions().append(answer(s, inquiry, subject, now).entry().givingNothing());
          append(s, feed, subject, now, new FeedEvent.Removed(origin));
          return true;
        });
  }

  private Answering.Answer answer(
      Session session, Provision.Inquiry inquiry, Subject subject, Instant now) {
    Answering answering = answering(session, inquiry, now);
    return answering.answer(subject, answering.read(session.histories().list(subject)));
  }

  private static void append(
      Session session, FeedId feed, Subject subject, Instant now, FeedEvent event) {
    long last = session.feeds().read(feed, 0, 0).last();
    session.feeds().append(new FeedEntry(feed, last + 1, now, subject, event));
  }

  /**
   * Returns the notices after this cursor. A page without one says that there is nothing more now.
   *
   * <p>Notices carry no item of a record unless the inquiry asks for one besides {@link
   * Item#CHANGE_EVENT}; then the items come beside each change, as it left them. The page ends
   * before a change that cannot be decided now.
   *
   * @param limit the most notices, 1 to {@link #LIMIT}
   * @throws CursorRefusedException if one cannot read on from there
   */
  public FeedReply read(Provision.Inquiry inquiry, Cursor cursor, int limit) {
    boolean items = !Sets.difference(inquiry.items(), CHANGE).isEmpty();
    long after = key.sequence(feed(inquiry), cursor);
    return reading(inquiry, limit, reading -> reading.page(after, limit, items));
  }

  /**
   * Returns the first piece of what is followed, with the cursor to read on with. It has the last
   * change of each mark and no items, whatever the inquiry asks for: {@link Item#CHANGE_EVENT}
   * alone is decided for each, and remembered. If one cannot be decided now, there is no piece.
   */
  public FeedReply snapshot(Provision.Inquiry inquiry, int limit) {
    return reading(inquiry, limit, reading -> reading.snapshot(0, limit));
  }

  /**
   * Returns the next piece.
   *
   * @param more {@link jp.rrn.feed.FeedSnapshot#more} of the piece before
   * @throws CursorRefusedException if it was not given for this feed
   */
  public FeedReply snapshot(Provision.Inquiry inquiry, Cursor more, int limit) {
    long after = key.sequence(feed(inquiry), more);
    return reading(inquiry, limit, reading -> reading.snapshot(after, limit));
  }

  private FeedReply reading(
      Provision.Inquiry inquiry, int limit, Function<FeedReading, FeedReply> work) {
    if (limit < 1 || limit > LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + LIMIT);
    }
    FeedId feed = feed(inquiry);
    return store.inTransaction(
        s -> {
          Instant now = clock.instant();
          FeedReading reading = new FeedReading(s, feed, key, answering(s, inquiry, now), now);
          Optional<ProvisionReply> stopped = reading.stopped();
          return stopped.isPresent() ? new FeedReply.Stopped(stopped.get()) : work.apply(reading);
        });
  }

  /**
   * Says that the recipient has everything before this cursor for good, so that it need not be
   * kept; saying it again, or saying less, changes nothing. Needs no right.
   *
   * @throws CursorRefusedException if it was not given for this feed, or is ahead of it
   */
  public void acknowledge(Recipient recipient, Affair affair, Cursor cursor) {
    FeedId feed = FeedId.of(recipient, affair);
    long through = key.sequence(feed, cursor);
    store.<Boolean>inTransaction(
        s -> {
          FeedReading.checkReached(s.feeds().read(feed, 0, 0), through);
          s.feeds().prune(feed, through);
          return true;
        });
  }

  private static FeedId feed(Provision.Inquiry inquiry) {
    if (!Sets.intersection(inquiry.items(), Item.derived()).isEmpty()) {
      throw new IllegalArgumentException("items: must hold no derived item, which no feed tells");
    }
    return FeedId.of(inquiry.recipient(), inquiry.affair());
  }

  /** Whoever is told of a change is told that there was one, so this is asked for in any case. */
  private Answering answering(Session session, Provision.Inquiry inquiry, Instant now) {
    return new Answering(inquiry, 1, giver, authorization, StopJournal.read(session), now)
        .asking(Sets.union(inquiry.items(), CHANGE));
  }
}

package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.ALL;
import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;
import static jp.rrn.json.JsonForm.FEED_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedStore;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.StaleFeedException;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.Subject;

/**
 * feeds: (feed, sequence). standing: (feed, sequence of the mark). names: (subject, feed, origin).
 * due: (feed, position).
 */
record KeyValueFeeds(KeyValueSession session) implements FeedStore {
  // tag::feeds[]
  @Override
  public void append(FeedEntry entry) {
    String feed = entry.feed().digits();
    long subject = entry.subject().value();
    Object[] next = session.next("feeds", feed, (int) entry.sequence(), StaleFeedException::new);
    String text = FEED_ENTRY.write(entry);
    session.texts("feeds").put(next, text);
    if (entry.event() instanceof FeedEvent.Placed placed) {
      remove(key(subject, feed, placed.mark().origin()));
      session.map("standing").put(next, key(text));
      session.map("names").put(key(subject, feed, placed.mark().origin()), next);
    } else if (entry.event() instanceof FeedEvent.Removed removed) {
      remove(key(subject, feed, removed.origin()));
      drop(feed, subject);
    } else {
      for (Object[] place : rows(session.map("names"), ALL, 2, subject, feed)) {
        session.map("standing").put(place, key(session.row("standing", place)[0], text));
      }
    }
  }

  private void remove(Object[] name) {
    Object[] place = session.map("names").remove(name);
    if (place != null) {
      session.map("standing").remove(place);
    }
  }

  private void drop(String feed, long subject) {
    if (rows(session.map("names"), 1, 2, subject, feed).isEmpty()) {
      rows(session.map("due"), ALL, 1, feed).stream()
          .filter(change -> change[1].equals(subject))
          .forEach(change -> session.map("due").remove(key(feed, change[0])));
    }
  }

  @Override
  public void note(HistoryEntry entry, LocalDate day) {
    long subject = entry.subject().value();
    rows(session.map("names"), ALL, 1, subject).stream()
        .filter(place -> mark(session.row("standing", place)).mark().isInForceOn(day))
        .map(place -> place[0])
        .distinct()
        .forEach(feed -> note(feed, subject, entry.sequence()));
  }

  private void note(Object feed, long subject, int sequence) {
    int position = session.due("due", feed);
    session.map("due").put(key(feed, position), key(position, subject, sequence));
  }

  // end::feeds[]

  @Override
  public List<DueChange> take(FeedId feed, int limit) {
    List<Object[]> taken = rows(session.map("due"), limit, 1, feed.digits());
    taken.forEach(change -> session.map("due").remove(key(feed.digits(), change[0])));
    return taken.stream()
        .map(change -> new DueChange(new Subject((Long) change[1]), (Integer) change[2]))
        .toList();
  }

  @Override
  public FeedTail read(FeedId feed, long after, int limit) {
    long last = session.due("feeds", feed.digits()) - 1L;
    long first = entries(feed, 0, 1).stream().mapToLong(FeedEntry::sequence).sum();
    return new FeedTail(first, last, entries(feed, after, limit));
  }

  private List<FeedEntry> entries(FeedId feed, long after, int limit) {
    return session.list("feeds", FEED_ENTRY, limit, 1, feed.digits(), (int) after + 1);
  }

  @Override
  public void prune(FeedId feed, long before) {
    long newest = session.due("feeds", feed.digits()) - 1L;
    entries(feed, 0, ALL).stream()
        .map(entry -> (int) entry.sequence())
        .filter(sequence -> sequence < Math.min(before, newest))
        .forEach(gone -> session.texts("feeds").remove(key(feed.digits(), gone)));
  }

  @Override
  public List<StandingMark> marks(FeedId feed, long after, int limit) {
    return rows(session.map("standing"), limit, 1, feed.digits(), (int) after + 1).stream()
        .map(KeyValueFeeds::mark)
        .toList();
  }

  private static StandingMark mark(Object[] texts) {
    List<FeedEntry> read = Stream.of(texts).map(t -> FEED_ENTRY.read((String) t)).toList();
    return new StandingMark(read.get(0), read.stream().skip(1).findFirst());
  }
}

package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedStore;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.StaleFeedException;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.JsonForm;
import jp.rrn.record.Subject;

/**
 * feeds: (feed, sequence). marks: (feed, subject, origin). followers: (subject, feed). due: (feed,
 * position).
 */
record KeyValueFeeds(KeyValueSession session) implements FeedStore {
  private static final int ALL = Integer.MAX_VALUE;

  // tag::feeds[]
  @Override
  public void append(FeedEntry entry) {
    String feed = entry.feed().digits();
    long subject = entry.subject().value();
    int due = session.due("feeds", feed);
    if (entry.sequence() != due) {
      throw new StaleFeedException(entry.sequence(), due);
    }
    String text = JsonForm.FEED_ENTRY.write(entry);
    session.texts("feeds").put(key(feed, due), text);
    if (entry.event() instanceof FeedEvent.Placed placed) {
      session.map("marks").put(key(feed, subject, placed.mark().origin()), key(text));
      session.map("followers").put(key(subject, feed), key(feed));
    } else if (entry.event() instanceof FeedEvent.Removed removed) {
      session.map("marks").remove(key(feed, subject, removed.origin()));
      drop(feed, subject);
    } else {
      marks(feed, subject).forEach(mark -> tell(mark, text));
    }
  }

  private void tell(StandingMark mark, String last) {
    FeedEntry placed = mark.placed();
    Object[] name = {placed.feed().digits(), placed.subject().value(), mark.mark().origin()};
    session.map("marks").put(name, key(JsonForm.FEED_ENTRY.write(placed), last));
  }

  private void drop(String feed, long subject) {
    if (marks(feed, subject).isEmpty()) {
      rows(session.map("due"), ALL, 1, feed).stream()
          .filter(change -> change[1].equals(subject))
          .forEach(change -> session.map("due").remove(key(feed, change[0])));
    }
  }

  @Override
  public void note(HistoryEntry entry, LocalDate day) {
    long subject = entry.subject().value();
    for (Object[] follower : rows(session.map("followers"), ALL, 1, subject)) {
      int position = session.due("due", follower[0]);
      if (marks(follower[0], subject).stream().anyMatch(m -> m.mark().isInForceOn(day))) {
        Object[] change = {position, subject, entry.sequence()};
        session.map("due").put(key(follower[0], position), change);
      }
    }
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
    return rows(session.texts("feeds"), limit, 1, feed.digits(), (int) after + 1).stream()
        .map(JsonForm.FEED_ENTRY::read)
        .toList();
  }

  @Override
  public void prune(FeedId feed, long before) {
    FeedTail kept = read(feed, 0, ALL);
    kept.entries().stream()
        .map(FeedEntry::sequence)
        .filter(sequence -> sequence < before && sequence < kept.last())
        .forEach(gone -> session.texts("feeds").remove(key(feed.digits(), gone.intValue())));
  }

  @Override
  public List<StandingMark> marks(FeedId feed, long after, int limit) {
    return marks(feed.digits()).stream()
        .filter(mark -> mark.placed().sequence() > after)
        .sorted(Comparator.comparingLong(mark -> mark.placed().sequence()))
        .limit(limit)
        .toList();
  }

  /** Returns the marks whose names begin so: of a feed, or of a feed and a subject. */
  private List<StandingMark> marks(Object... name) {
    return rows(session.map("marks"), ALL, name.length, name).stream()
        .map(texts -> new StandingMark(read(texts[0]), last(texts)))
        .toList();
  }

  private static Optional<FeedEntry> last(Object[] texts) {
    return texts.length == 1 ? Optional.empty() : Optional.of(read(texts[1]));
  }

  private static FeedEntry read(Object text) {
    return JsonForm.FEED_ENTRY.read((String) text);
  }
}

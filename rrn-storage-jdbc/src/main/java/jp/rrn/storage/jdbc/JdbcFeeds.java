package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedStore;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.StaleFeedException;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.JsonForm;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;

/** The feeds in their tables. */
final class JdbcFeeds implements FeedStore {
  /** Keeps locks of persons apart from those of messages. */
  private static final long PERSON = 0x5DEECE66DL;

  private final JdbcSession session;

  JdbcFeeds(JdbcSession session) {
    this.session = session;
  }

  private Handle handle() {
    return session.handle();
  }

  @Override
  public void append(FeedEntry entry) {
    session.<Boolean>run(
        () -> {
          Key.OfFeed key = new Key.OfFeed(entry.feed());
          FeedTail held = extent(entry.feed());
          if (entry.sequence() != held.last() + 1) {
            throw new StaleFeedException(entry.sequence(), held.last() + 1);
          }
          insert(entry);
          follow(entry);
          session.moved(key, Key.state(entry.sequence()));
          return true;
        });
  }

  private void insert(FeedEntry entry) {
    handle()
        .createUpdate(
            "insert into feed_entry (feed, sequence, entry) values (:feed, :sequence, :entry)")
        .bind("feed", entry.feed().digits())
        .bind("sequence", entry.sequence())
        .bind("entry", JsonForm.FEED_ENTRY.write(entry))
        .execute();
  }

  /** Brings the marks to what this entry makes of them. */
  private void follow(FeedEntry entry) {
    if (entry.event() instanceof FeedEvent.Placed placed) {
      lock(entry.subject());
      // A serializable transaction that waited does not see what it waited for: that it has looked
      // at the history makes whoever notes a change of it, and does not see the mark, run again.
      session.look(List.of(new Key.OfHistory(entry.subject())));
      fall(entry, placed.mark().origin());
      stand(entry, placed.mark());
    } else if (entry.event() instanceof FeedEvent.Removed removed) {
      lock(entry.subject());
      fall(entry, removed.origin());
      handle()
          .createUpdate(
              "delete from feed_due where feed = :feed and subject = :subject and not exists"
                  + " (select 1 from follow_mark where subject = :subject and feed = :feed)")
          .bind("feed", entry.feed().digits())
          .bind("subject", entry.subject().value())
          .execute();
    } else {
      handle()
          .createUpdate(
              "update follow_mark set last_change = :entry"
                  + " where subject = :subject and feed = :feed")
          .bind("entry", JsonForm.FEED_ENTRY.write(entry))
          .bind("subject", entry.subject().value())
          .bind("feed", entry.feed().digits())
          .execute();
    }
  }

  /** Waits for whoever notes a change of this person, or places a mark, and has not committed. */
  private void lock(Subject subject) {
    session.dialect().lock(handle(), subject.value() * PERSON);
  }

  private void fall(FeedEntry entry, String origin) {
    handle()
        .createUpdate(
            "delete from follow_mark"
                + " where subject = :subject and feed = :feed and origin = :origin")
        .bind("subject", entry.subject().value())
        .bind("feed", entry.feed().digits())
        .bind("origin", origin)
        .execute();
  }

  private void stand(FeedEntry entry, FollowMark mark) {
    handle()
        .createUpdate(
            "insert into follow_mark (subject, feed, origin, first_day, end_day, placed, entry)"
                + " values (:subject, :feed, :origin, :first_day, :end_day, :placed, :entry)")
        .bind("subject", entry.subject().value())
        .bind("feed", entry.feed().digits())
        .bind("origin", mark.origin())
        .bind("first_day", mark.from())
        .bind("end_day", mark.to())
        .bind("placed", entry.sequence())
        .bind("entry", JsonForm.FEED_ENTRY.write(entry))
        .execute();
  }

  @Override
  public FeedTail read(FeedId feed, long after, int limit) {
    return session.run(
        () -> {
          FeedTail extent = extent(feed);
          return limit == 0
              ? extent
              : new FeedTail(extent.first(), extent.last(), entries(feed, after, limit));
        });
  }

  /** Returns how far the feed reaches, which this transaction must always see alike. */
  private FeedTail extent(FeedId feed) {
    FeedTail extent =
        handle()
            .createQuery(
                "select coalesce(min(sequence), 0) as oldest, coalesce(max(sequence), 0) as newest"
                    + " from feed_entry where feed = :feed")
            .bind("feed", feed.digits())
            .map((row, context) -> tail(row))
            .one();
    session.saw(new Key.OfFeed(feed), Key.state(extent.last()));
    return extent;
  }

  private static FeedTail tail(ResultSet row) throws SQLException {
    return new FeedTail(row.getLong("oldest"), row.getLong("newest"), List.of());
  }

  private List<FeedEntry> entries(FeedId feed, long after, int limit) {
    return handle()
        .createQuery(
            "select entry from feed_entry where feed = :feed and sequence > :after"
                + " order by sequence limit :limit")
        .bind("feed", feed.digits())
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> JsonForm.FEED_ENTRY.readWritten(row.getString("entry")))
        .list();
  }

  @Override
  public void prune(FeedId feed, long before) {
    session.<Boolean>run(
        () -> {
          handle()
              .createUpdate(
                  "delete from feed_entry where feed = :feed and sequence < :before and sequence <"
                      + " (select max(sequence) from feed_entry where feed = :feed)")
              .bind("feed", feed.digits())
              .bind("before", before)
              .execute();
          return true;
        });
  }

  @Override
  public List<StandingMark> marks(FeedId feed, long after, int limit) {
    return session.run(
        () ->
            List.copyOf(
                handle()
                    .createQuery(
                        "select entry, last_change from follow_mark"
                            + " where feed = :feed and placed > :after order by placed limit :limit")
                    .bind("feed", feed.digits())
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> mark(row))
                    .list()));
  }

  private static StandingMark mark(ResultSet row) throws SQLException {
    return new StandingMark(
        JsonForm.FEED_ENTRY.readWritten(row.getString("entry")),
        Optional.ofNullable(row.getString("last_change")).map(JsonForm.FEED_ENTRY::readWritten));
  }

  @Override
  public void note(HistoryEntry entry, LocalDate day) {
    session.<Boolean>run(
        () -> {
          lock(entry.subject());
          handle()
              .createUpdate(
                  "insert into feed_due (feed, subject, change)"
                      + " select distinct feed, subject, cast(:change as integer) from follow_mark"
                      + " where subject = :subject and first_day <= :day and end_day > :day")
              .bind("change", entry.sequence())
              .bind("subject", entry.subject().value())
              .bind("day", day)
              .execute();
          return true;
        });
  }

  /** A change at a position. */
  private record Due(long position, DueChange change) {
    static Due of(ResultSet row) throws SQLException {
      return new Due(
          row.getLong("position"),
          new DueChange(new Subject(row.getLong("subject")), row.getInt("change")));
    }
  }

  @Override
  public List<DueChange> take(FeedId feed, int limit) {
    return session.run(
        () -> {
          List<Due> due =
              handle()
                  .createQuery(
                      "select position, subject, change from feed_due where feed = :feed"
                          + " order by position limit :limit")
                  .bind("feed", feed.digits())
                  .bind("limit", limit)
                  .map((row, context) -> Due.of(row))
                  .list();
          remove(feed, due);
          return due.stream().map(Due::change).toList();
        });
  }

  private void remove(FeedId feed, List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    String sql = "delete from feed_due where feed = :feed and position = :position";
    try (var batch = handle().prepareBatch(sql)) {
      due.forEach(
          taken -> batch.bind("feed", feed.digits()).bind("position", taken.position()).add());
      for (int deleted : batch.execute()) {
        if (deleted != 1) {
          throw session.conflict();
        }
      }
    }
  }
}

package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.util.List;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedStore;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.HistoryEntry;

/** The feeds, for as long as the session is open. */
record SessionFeeds(MemorySession session, MemoryFeeds feeds) implements FeedStore {
  private MemoryFeeds opened() {
    session.check();
    return feeds;
  }

  @Override
  public void append(FeedEntry entry) {
    opened().append(entry);
  }

  @Override
  public FeedTail read(FeedId feed, long after, int limit) {
    return opened().read(feed, after, limit);
  }

  @Override
  public void prune(FeedId feed, long before) {
    opened().prune(feed, before);
  }

  @Override
  public List<StandingMark> marks(FeedId feed, long after, int limit) {
    return opened().marks(feed, after, limit);
  }

  @Override
  public void note(HistoryEntry entry, LocalDate day) {
    opened().note(entry, day);
  }

  @Override
  public List<DueChange> take(FeedId feed, int limit) {
    return opened().take(feed, limit);
  }
}

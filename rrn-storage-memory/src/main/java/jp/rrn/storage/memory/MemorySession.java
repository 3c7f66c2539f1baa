package jp.rrn.storage.memory;

import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.json.JsonForm;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.store.Session;

/** The ports of one transaction; closed with it. */
final class MemorySession implements Session {
  private final MemoryHistories histories;
  private final MemoryNumbers numbers;
  private final MemoryProvisions provisions;
  private final MemoryLog log;
  private final MemoryFeeds feeds;
  private final MemoryJournals journals;
  private final Thread owner = Thread.currentThread();
  private volatile boolean open = true;

  MemorySession(
      MemoryHistories histories,
      MemoryNumbers numbers,
      MemoryProvisions provisions,
      MemoryLog log,
      MemoryFeeds feeds,
      MemoryJournals journals) {
    this.histories = histories;
    this.numbers = numbers;
    this.provisions = provisions;
    this.log = log;
    this.feeds = feeds;
    this.journals = journals;
  }

  void close() {
    open = false;
  }

  void check() {
    if (!open || Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the transaction of this session is over, or another thread's");
    }
  }

  @Override
  public HistoryStore histories() {
    check();
    return new SessionHistories(this, histories);
  }

  @Override
  public NumberStore numbers() {
    check();
    return new SessionNumbers(this, numbers);
  }

  @Override
  public ProvisionStore provisions() {
    check();
    return new SessionProvisions(this, provisions);
  }

  @Override
  public LogStore log() {
    check();
    return new SessionLog(this, log);
  }

  @Override
  public FeedStore feeds() {
    check();
    return new SessionFeeds(this, feeds);
  }

  @Override
  public <E extends JournalEntry> Journal<E> journal(JournalKind<E> kind) {
    check();
    JsonForm.of(kind); // Every store refuses what none could write.
    return new SessionJournal<>(this, journals, kind);
  }
}

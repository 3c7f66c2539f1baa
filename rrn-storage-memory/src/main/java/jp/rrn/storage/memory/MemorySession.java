package jp.rrn.storage.memory;

import jp.rrn.card.CardStore;
import jp.rrn.disclosure.CaseStore;
import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.BatchStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.store.Session;

/** The ports of one transaction; closed with it. */
final class MemorySession implements Session {
  private final MemoryHistories histories;
  private final MemoryNumbers numbers;
  private final MemoryProvisions provisions;
  private final MemoryLog log;
  private final MemoryBatches batches;
  private final MemoryCases cases;
  private final MemoryCards cards;
  private final MemoryFeeds feeds;
  private final Thread owner = Thread.currentThread();
  private volatile boolean open = true;

  MemorySession(
      MemoryHistories histories,
      MemoryNumbers numbers,
      MemoryProvisions provisions,
      MemoryLog log,
      MemoryBatches batches,
      MemoryCases cases,
      MemoryCards cards,
      MemoryFeeds feeds) {
    this.histories = histories;
    this.numbers = numbers;
    this.provisions = provisions;
    this.log = log;
    this.batches = batches;
    this.cases = cases;
    this.cards = cards;
    this.feeds = feeds;
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
  public BatchStore batches() {
    check();
    return new SessionBatches(this, batches);
  }

  @Override
  public CaseStore cases() {
    check();
    return new SessionCases(this, cases);
  }

  @Override
  public CardStore cards() {
    check();
    return new SessionCards(this, cards);
  }

  @Override
  public FeedStore feeds() {
    check();
    return new SessionFeeds(this, feeds);
  }
}

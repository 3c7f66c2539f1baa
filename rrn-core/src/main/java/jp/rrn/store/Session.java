package jp.rrn.store;

import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.ProvisionStore;

/**
 * The ports of one open transaction.
 *
 * <p>Valid only inside the function it was given to, and only on that thread; afterwards every call
 * throws {@link IllegalStateException}.
 */
public interface Session {
  /** Returns the append-only lists of changes. */
  HistoryStore histories();

  /** Returns the number ledger. */
  NumberStore numbers();

  /** Returns the requests answered. */
  ProvisionStore provisions();

  /** Returns the log that makes them provable. */
  LogStore log();

  /** Returns what recipients follow, and what they are told of it. */
  FeedStore feeds();

  /**
   * Returns the journals of this kind.
   *
   * @throws IllegalArgumentException if nothing says how entries of this kind are written
   */
  <E extends JournalEntry> Journal<E> journal(JournalKind<E> kind);
}

package jp.rrn.store;

import jp.rrn.card.CardStore;
import jp.rrn.disclosure.CaseStore;
import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.BatchStore;
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

  /** Returns which chunks of requests for many were answered. */
  BatchStore batches();

  /** Returns the cases of residents who ask for their record. */
  CaseStore cases();

  /** Returns the journals of cards. */
  CardStore cards();

  /** Returns what recipients follow, and what they are told of it. */
  FeedStore feeds();
}

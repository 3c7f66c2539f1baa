package jp.rrn.storage.jdbc;

import java.util.UUID;
import jp.rrn.feed.FeedId;
import jp.rrn.history.MessageId;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/**
 * What a transaction sees as one thing. Nothing is ever taken from a key, so the number of its rows
 * tells which state it is in; {@link KeyCounts} counts them.
 */
sealed interface Key {
  /** So many marks there are: each is a lock, of which a server has some thousands. */
  int MARKS = 256;

  /** Returns the state that so many rows are: as much of the number as tells one from another. */
  static int state(long rows) {
    return Long.hashCode(rows);
  }

  /** Returns a number that is the same wherever it is made, from 0 to before {@link #MARKS}. */
  default int mark() {
    return Math.floorMod(31 * getClass().getSimpleName().hashCode() + content(), MARKS);
  }

  /** Returns a number of the key's content, the same in every program. */
  int content();

  /** A subject's history. */
  record OfHistory(Subject subject) implements Key {
    @Override
    public int content() {
      return Long.hashCode(subject.value());
    }
  }

  /** A message; 1 if it is recorded. */
  record OfMessage(MessageId messageId) implements Key {
    @Override
    public int content() {
      return Long.hashCode(31 * messageId.high() + messageId.low());
    }
  }

  /** A key of the ledger of one kind of number. */
  sealed interface OfLedger extends Key {
    NumberKind kind();
  }

  /** A number: how many states it has had, 0 if it is not taken. */
  record OfNumber(NumberKind kind, UUID body) implements OfLedger {
    @Override
    public int content() {
      return body.hashCode();
    }
  }

  /** The numbers of one kind that a subject has or had. */
  record OfHolder(NumberKind kind, Subject subject) implements OfLedger {
    @Override
    public int content() {
      return Long.hashCode(subject.value());
    }
  }

  /** The numbers that answer a request. */
  record OfRequest(NumberKind kind, RequestId requestId) implements OfLedger {
    @Override
    public int content() {
      return requestId.value().hashCode();
    }
  }

  /** A feed: its newest sequence. */
  record OfFeed(FeedId feed) implements Key {
    @Override
    public int content() {
      return feed.digits().hashCode();
    }
  }

  /** A journal: how many entries it has. */
  record OfJournal(String kind, String id) implements Key {
    @Override
    public int content() {
      return 31 * kind.hashCode() + id.hashCode();
    }
  }
}

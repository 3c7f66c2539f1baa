package jp.rrn.history;

import java.time.Instant;
import jp.rrn.record.Subject;

/**
 * One place in a subject's history. Never altered or removed once appended.
 *
 * @param subject whose history
 * @param sequence 1, 2, 3 … per subject, without gaps
 * @param recordedAt when this node wrote it; knowledge time, never an order
 * @param change what was recorded
 */
public record HistoryEntry(Subject subject, int sequence, Instant recordedAt, Change change) {
  /** Checks the sequence. */
  public HistoryEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }
}

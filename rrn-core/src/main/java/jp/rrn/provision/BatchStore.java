package jp.rrn.provision;

import java.util.Optional;

/**
 * Which chunks of requests were answered: append-only. Used within the transaction that handed it
 * out, by one thread.
 */
public interface BatchStore {
  /**
   * Appends one mark.
   *
   * <p>Chunks of a batch are 1, 2, 3 … without gaps. Of two callers that append the same chunk
   * exactly one succeeds.
   *
   * @throws StaleBatchException if {@code mark.chunk()} is not the next one
   */
  void append(BatchMark mark);

  /** Returns the mark of this chunk; empty if it was not answered yet. */
  Optional<BatchMark> find(String batch, int chunk);

  /** Returns how many chunks of this batch were answered; 0 if nobody knows it. */
  int count(String batch);
}

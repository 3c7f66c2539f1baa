package jp.rrn.provision;

import jp.rrn.code.RrnException;

/**
 * The id of a request stands for another one already, of which this chunk was answered. Nothing was
 * given. Resume with the file the id was made for, or draw a new id.
 */
public final class BatchConflictException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final int chunk;

  /** Creates one from the chunk that differs. */
  public BatchConflictException(int chunk) {
    super("The id stands for another request (chunk %d)".formatted(chunk));
    this.chunk = chunk;
  }

  /** Returns the chunk that differs. */
  public int chunk() {
    return chunk;
  }
}

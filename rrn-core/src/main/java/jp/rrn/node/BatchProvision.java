package jp.rrn.node;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import jp.rrn.law.Authorization;
import jp.rrn.law.Giver;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.BatchMark;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The counter of one node at which many records are asked for in one request, chunk by chunk
 * (一括提供). Safe for concurrent callers.
 *
 * <p>Each chunk is one transaction: its decisions, an entry of the log for each line, and the mark
 * that it was answered. Asking for a chunk again, after a crash say, gives what was given then,
 * from the log and from the histories as they were read, and remembers nothing: each line is given
 * once, and what is told of it never changes. So nothing is decided again: neither a right that was
 * lost since nor a support measure that was placed since withholds a line that was given. Ask with
 * a new id for what may be given now.
 */
public final class BatchProvision {
  /** How many lines a chunk has; the last one may have fewer. */
  public static final int CHUNK = 1_000;

  private final Giver giver;
  private final RegistryStore store;
  private final Authorization authorization;
  private final Clock clock;

  BatchProvision(Giver giver, RegistryStore store, Authorization authorization, Clock clock) {
    this.giver = giver;
    this.store = store;
    this.authorization = authorization;
    this.clock = clock;
  }

  /**
   * Answers for the lines of one chunk, or answers again. A key that is named twice is answered
   * twice. While provision is stopped all lines are withheld, those that were answered before too,
   * and the chunk is not answered by that: ask again.
   *
   * @param request the request
   * @param chunk which chunk of it: 1, 2, 3 …
   * @param keys its lines: {@link #CHUNK} of them, in the last chunk what is left
   * @throws IllegalArgumentException if there are more or fewer lines, or other keys than the
   *     request has
   * @throws jp.rrn.journal.StaleJournalException if a chunk before this one was not answered
   * @throws jp.rrn.provision.BatchConflictException if the chunk was answered for another request
   *     or other lines of the same id
   */
  public BatchAnswer answer(BatchRequest request, int chunk, List<BatchKey> keys) {
    if (keys.isEmpty() || keys.size() != request.lines(chunk)) {
      throw new IllegalArgumentException("keys: must be as many as the chunk has");
    }
    for (BatchKey key : keys) {
      if (key.kind() != request.keys() || (key.last() > 0 && request.since().isEmpty())) {
        throw new IllegalArgumentException("keys: must be of the kind the request says");
      }
    }
    return store.inTransaction(
        s -> {
          Answering answering = answering(s, request);
          return answering.isStopped()
              ? withheld(s, answering, keys.size())
              : new ChunkAnswering(s, request, chunk, keys).answer(answering);
        });
  }

  private Answering answering(Session session, BatchRequest request) {
    return new Answering(
        request.inquiry(),
        request.count(),
        giver,
        authorization,
        StopJournal.read(session),
        clock.instant());
  }

  /** Nobody is looked for, so that one entry without a subject remembers it. */
  private static BatchAnswer withheld(Session session, Answering answering, int lines) {
    Answering.Answer ofNobody = answering.ofNobody();
    session.provisions().append(ofNobody.entry());
    return new BatchAnswer(
        ofNobody.entry().at(), Collections.nCopies(lines, ofNobody.reply()), true);
  }

  /** Returns how many chunks of this request were answered; 0 if it is new. */
  public int answered(BatchRequest request) {
    return store.inTransaction(s -> s.journal(BatchMark.KIND).count(request.name()));
  }
}

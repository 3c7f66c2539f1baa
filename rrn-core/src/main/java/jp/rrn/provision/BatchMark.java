package jp.rrn.provision;

import java.util.List;
import java.util.Optional;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;

/**
 * That a chunk of a request was answered, and how to make the answer again: what was decided stands
 * in the log from {@code position} on, an entry for each line, and what was read in the histories.
 *
 * <p>Moments alone would not do: who took the clock's time first may commit last. So each line says
 * how many entries of the history were there when it was read.
 *
 * @param batch which request, as {@link BatchId#nameFor} names it
 * @param chunk which part of it: 1, 2, 3 …
 * @param position where in the log its first entry is
 * @param digest of the lines, as {@link BatchId#digest} makes it
 * @param sequences of each line the last entry of the history that was read; 0 if none was found
 */
public record BatchMark(
    String batch, int chunk, long position, String digest, List<Integer> sequences)
    implements JournalEntry {
  /** Which chunks of requests were answered, a journal for each request. */
  public static final JournalKind<BatchMark> KIND = new JournalKind<>("batch", BatchMark.class);

  private static final String DIGEST = "[0-9a-f]{64}";

  /** Copies the list and checks the rest. */
  public BatchMark {
    sequences = List.copyOf(sequences);
    require(batch.matches(DIGEST), "batch: must be 64 hexadecimal digits");
    require(chunk >= 1, "chunk: must be 1 or more");
    require(position >= 0, "position: must be 0 or more");
    require(digest.matches(DIGEST), "digest: must be 64 hexadecimal digits");
    require(!sequences.isEmpty(), "sequences: must not be empty");
    require(sequences.stream().allMatch(n -> n >= 0), "sequences: must be 0 or more");
  }

  @Override
  public String journalId() {
    return batch;
  }

  @Override
  public int sequence() {
    return chunk;
  }

  /** Returns no place: whether more chunks come only the recipient knows. */
  @Override
  public Optional<String> place() {
    return Optional.empty();
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}

package jp.rrn.log;

import java.util.List;

/**
 * Somebody else who remembers the newest checkpoint of a log and signs that he saw it: a log that
 * takes back or shows two histories needs his help. Safe for concurrent callers.
 *
 * <p>The exchange is that of c2sp.org/tlog-witness; how it travels is the host's affair.
 */
public interface Witness {
  /** Returns the key he cosigns with. */
  VerifierKey key();

  /**
   * Asks him to cosign a checkpoint.
   *
   * @param proof from the checkpoint he cosigned last to this one; from 0 if there was none
   */
  Answer submit(SignedNote checkpoint, ConsistencyProof proof);

  /** What he answers. */
  sealed interface Answer {
    /**
     * The checkpoint only adds to what he saw before.
     *
     * @param signature his, to be added to the note
     */
    record Cosigned(NoteSignature signature) implements Answer {}

    /**
     * He cosigned another size last than that the proof starts from.
     *
     * @param size of his last; if it is more than the checkpoint's, the log has been rolled back
     */
    record Holds(long size) implements Answer {}

    /**
     * He cosigns nothing.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Answer {}
  }

  /** Why a witness refuses. */
  enum Reason {
    /** He knows no log with this origin. */
    UNKNOWN_LOG,
    /** The log has not signed it. */
    NOT_SIGNED,
    /** The log does not begin with what he saw: keep both checkpoints, they are the evidence. */
    INCONSISTENT
  }

  /**
   * Asks him to cosign, and again from the size he holds if that is what he wants.
   *
   * @param nodes the tree of the log, which has at least the size of the checkpoint
   * @return {@link Answer.Holds} only if he holds more than the checkpoint has
   * @throws IllegalArgumentException if the note is no checkpoint
   */
  default Answer cosign(SignedNote checkpoint, NodeSource nodes) {
    long size = Checkpoint.parse(checkpoint.text()).size();
    Answer first = submit(checkpoint, new ConsistencyProof(0, size, List.of()));
    if (first instanceof Answer.Holds holds && holds.size() <= size) {
      return submit(checkpoint, ConsistencyProof.of(holds.size(), size, nodes));
    }
    return first;
  }
}

package jp.rrn.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.rrn.log.Audit.Finding;
import jp.rrn.log.Audit.Problem;

/** The part of an audit that decides whether the checkpoint is believed. */
final class CheckpointAudit {
  private final LogVerifier verifier;
  private final LogFiles files;
  private final List<Finding> findings;

  CheckpointAudit(LogVerifier verifier, LogFiles files, List<Finding> findings) {
    this.verifier = verifier;
    this.files = files;
    this.findings = findings;
  }

  Optional<Checkpoint> run() {
    Optional<byte[]> bytes = files.read(TileDirectory.CHECKPOINT);
    if (bytes.isEmpty()) {
      return refused(Problem.MISSING);
    }
    SignedNote note;
    try {
      note = SignedNote.parse(bytes.get());
    } catch (IllegalArgumentException unreadable) {
      return refused(Problem.UNREADABLE);
    }
    Optional<Checkpoint> believed = verifier.checkpoint(note);
    if (believed.isEmpty()) {
      return refused(Problem.NOT_SIGNED);
    }
    if (!note.signatures().stream().allMatch(verifier::knows)) {
      found(Problem.UNKNOWN_SIGNATURE);
    }
    return believed;
  }

  private Optional<Checkpoint> refused(Problem problem) {
    found(problem);
    return Optional.empty();
  }

  private void found(Problem problem) {
    findings.add(new Finding(TileDirectory.CHECKPOINT, problem, OptionalInt.empty()));
  }
}

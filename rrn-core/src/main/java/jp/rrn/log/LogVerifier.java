package jp.rrn.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a log says, with its public key and nothing else: no store, no network, no library
 * beside the Java platform. Immutable; safe for concurrent use.
 *
 * <p>A checkpoint is believed if the log has signed it, its origin is the name of the log's key,
 * enough of the witnesses have cosigned it, and no signature that says it is of a known key is
 * false.
 */
public final class LogVerifier {
  private final VerifierKey log;
  private final List<VerifierKey> witnesses;
  private final int quorum;

  /** Creates the verifier of one log that asks for no witness. */
  public LogVerifier(VerifierKey log) {
    this(log, List.of(), 0);
  }

  /**
   * Creates the verifier of one log.
   *
   * @param log the key of the log
   * @param witnesses the keys of witnesses
   * @param quorum how many of them must have cosigned a checkpoint
   * @throws IllegalArgumentException if the log's key is of a witness, a witness's of a log, or
   *     there are fewer witnesses than must cosign
   */
  public LogVerifier(VerifierKey log, Collection<VerifierKey> witnesses, int quorum) {
    if (log.kind() != VerifierKey.Kind.LOG) {
      throw new IllegalArgumentException("log must be the key of a log");
    }
    if (witnesses.stream().anyMatch(key -> key.kind() != VerifierKey.Kind.WITNESS)) {
      throw new IllegalArgumentException("witnesses must be keys of witnesses");
    }
    this.witnesses = witnesses.stream().distinct().toList();
    if (quorum < 0 || quorum > this.witnesses.size()) {
      throw new IllegalArgumentException("quorum must be from 0 to the number of witnesses");
    }
    this.log = log;
    this.quorum = quorum;
  }

  /** Returns the checkpoint in this note, if it is to be believed. */
  public Optional<Checkpoint> checkpoint(SignedNote note) {
    if (note.check(log) != SignedNote.Check.VALID || !isWitnessed(note)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Checkpoint.parse(note.text()))
          .filter(found -> found.origin().equals(log.name()));
    } catch (IllegalArgumentException signedButNoCheckpoint) {
      return Optional.empty();
    }
  }

  private boolean isWitnessed(SignedNote note) {
    List<SignedNote.Check> checks = witnesses.stream().map(note::check).toList();
    return !checks.contains(SignedNote.Check.FORGED)
        && checks.stream().filter(check -> check == SignedNote.Check.VALID).count() >= quorum;
  }

  /** Returns whether an entry is in the tree of this checkpoint at the index of the proof. */
  public boolean includes(Checkpoint checkpoint, byte[] entry, InclusionProof proof) {
    return proof.size() == checkpoint.size()
        && proof.verifies(Hash.ofLeaf(entry), checkpoint.root());
  }

  /** Returns whether the newer checkpoint is of a log that only grew since the older one. */
  public boolean extendsTo(Checkpoint older, Checkpoint newer, ConsistencyProof proof) {
    return older.origin().equals(newer.origin())
        && proof.from() == older.size()
        && proof.to() == newer.size()
        && proof.verifies(older.root(), newer.root());
  }

  /** Returns whether the proof shows that this entry is in a log whose checkpoint is believed. */
  public boolean proves(LogProof proof, byte[] entry) {
    return checkpoint(proof.checkpoint())
        .filter(believed -> includes(believed, entry, proof.inclusion()))
        .isPresent();
  }

  /**
   * Reads every file of a published log, hashes every entry, and every entry's contents that are
   * there, again, and names each file with a byte that is not as the checkpoint says.
   *
   * <p>Strict: also a signature nobody can check with the keys given, and a file that is no part of
   * the log, is found. Memory stays the same however long the log is, but for what is found.
   */
  public Audit auditAll(LogFiles files) {
    return auditAll(files, List.of());
  }

  /**
   * Does the same, and sees to it that the log only grew since the checkpoints that are held were
   * made: who holds one finds truncation and roll-back.
   *
   * @param held checkpoints of this log that were believed once
   */
  public Audit auditAll(LogFiles files, Collection<Checkpoint> held) {
    List<Audit.Finding> findings = new ArrayList<>();
    Optional<Checkpoint> checkpoint = new CheckpointAudit(this, files, findings).run();
    checkpoint.ifPresent(
        believed -> new TreeAudit(files, believed, List.copyOf(held), findings).run());
    return new Audit(checkpoint, findings);
  }

  /**
   * Returns the indices of all entries about a subject, by walking through a published log; who
   * wants to rely on it audits the log first.
   *
   * @throws IllegalArgumentException if there is no checkpoint that is believed, or a bundle of
   *     entries is missing or unreadable
   */
  public List<Long> entriesAbout(SubjectKey subject, LogFiles files) {
    TileDirectory directory = new TileDirectory(files);
    long size =
        directory
            .checkpoint()
            .flatMap(this::checkpoint)
            .orElseThrow(() -> new IllegalArgumentException("checkpoint must be believed"))
            .size();
    SubjectWalk walk = new SubjectWalk(subject);
    for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
      directory.entries(bundle, size).forEach(walk::take);
    }
    return walk.found();
  }

  boolean knows(NoteSignature signature) {
    return log.claims(signature) || witnesses.stream().anyMatch(key -> key.claims(signature));
  }
}

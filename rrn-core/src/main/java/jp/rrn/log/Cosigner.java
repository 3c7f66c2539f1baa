package jp.rrn.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import jp.rrn.crypto.Ed25519;

/**
 * What a {@link Witness} decides and signs. Immutable; safe for concurrent use.
 *
 * <p>A witness keeps the checkpoint he cosigned last for each log, and lets nobody come between
 * asking here and keeping the new one.
 */
public final class Cosigner {
  private final Ed25519 signer;
  private final VerifierKey key;

  /**
   * Creates the cosigner.
   *
   * @param name of the witness
   * @param seed the private key: 32 bytes drawn at random, used for nothing else
   * @throws IllegalArgumentException if the name is none, or the seed has another length
   */
  public Cosigner(String name, byte[] seed) {
    this.signer = new Ed25519(seed);
    this.key = new VerifierKey(name, VerifierKey.Kind.WITNESS, signer.publicKey());
  }

  /** Returns the public key, for whoever verifies. */
  public VerifierKey key() {
    return key;
  }

  /**
   * Decides about a checkpoint.
   *
   * @param log the key of the log
   * @param last the checkpoint of the log that was cosigned last; empty if none was
   * @param now when he sees it
   * @return {@link Witness.Answer.Cosigned} only if the log grew or stayed as it was
   */
  public Witness.Answer answer(
      VerifierKey log,
      Optional<Checkpoint> last,
      SignedNote note,
      ConsistencyProof proof,
      Instant now) {
    LogVerifier verifier = new LogVerifier(log);
    Optional<Checkpoint> believed = verifier.checkpoint(note);
    if (believed.isEmpty()) {
      return new Witness.Answer.Refused(Witness.Reason.NOT_SIGNED);
    }
    Checkpoint older = last.orElseGet(() -> Checkpoint.of(log.name(), 0, Hash.EMPTY_ROOT));
    if (proof.from() != older.size() || older.size() > believed.get().size()) {
      return new Witness.Answer.Holds(older.size());
    }
    if (!verifier.extendsTo(older, believed.get(), proof)) {
      return new Witness.Answer.Refused(Witness.Reason.INCONSISTENT);
    }
    return new Witness.Answer.Cosigned(sign(note.text(), now));
  }

  private NoteSignature sign(String text, Instant now) {
    long seconds = now.getEpochSecond();
    byte[] signature = signer.sign(VerifierKey.cosigned(seconds, text));
    return NoteSignature.of(
        key,
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array());
  }
}

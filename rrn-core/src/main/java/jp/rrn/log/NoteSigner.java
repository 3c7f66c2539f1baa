package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import jp.rrn.crypto.Ed25519;

/**
 * Signs the checkpoints of one log. Safe for concurrent use; the key is passed in and never shown.
 *
 * <p>A log signs no checkpoint that disagrees with one it has signed: {@link TileDirectory} sees to
 * that for what it publishes.
 */
public final class NoteSigner {
  private final Ed25519 signer;
  private final VerifierKey key;

  /**
   * Creates the signer of a log.
   *
   * @param name the origin of the log, which is the name of its key as well
   * @param seed the private key: 32 bytes drawn at random
   * @throws IllegalArgumentException if the name is none, or the seed has another length
   */
  public NoteSigner(String name, byte[] seed) {
    this.signer = new Ed25519(seed);
    this.key = new VerifierKey(name, VerifierKey.Kind.LOG, signer.publicKey());
  }

  /** Returns the public key, for whoever verifies. */
  public VerifierKey key() {
    return key;
  }

  /** Returns the checkpoint of the log at this size, signed. */
  public SignedNote sign(long size, Hash root) {
    return sign(Checkpoint.of(key.name(), size, root).text());
  }

  /**
   * Returns a note with this text and signature.
   *
   * @throws IllegalArgumentException if the text does not end with a newline
   */
  public SignedNote sign(String text) {
    return new SignedNote(text, List.of(NoteSignature.of(key, signer.sign(text.getBytes(UTF_8)))));
  }
}

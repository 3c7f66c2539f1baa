package jp.rrn.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature of a note.
 *
 * @param name the name of the key
 * @param base64 the key id and the signature, in Base64
 */
public record NoteSignature(String name, String base64) {
  private static final int KEY_ID_BYTES = 4;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the name is none a key may have, or the rest is not Base64
   *     of more than four bytes
   */
  public NoteSignature {
    VerifierKey.checkName(name);
    if (StrictBase64.decode(base64, "signature").length <= KEY_ID_BYTES) {
      throw new IllegalArgumentException("signature must have more than a key id");
    }
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    byte[] line =
        ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), StrictBase64.encode(line));
  }

  /** Returns the number that tells keys of one name apart. */
  public int keyId() {
    return ByteBuffer.wrap(decoded()).getInt();
  }

  /** Returns the signature without the key id, as the kind of key has it. */
  public byte[] bytes() {
    byte[] decoded = decoded();
    return Arrays.copyOfRange(decoded, KEY_ID_BYTES, decoded.length);
  }

  private byte[] decoded() {
    return StrictBase64.decode(base64, "signature");
  }
}

package jp.rrn.log;

import java.util.Arrays;
import java.util.Base64;
import jp.rrn.crypto.Sha256;

/**
 * The hash of a leaf, of a node or of a whole tree: 32 bytes of SHA-256, made as RFC 6962 §2.1
 * says. Immutable.
 *
 * <p>A leaf is hashed after a byte 0, a node after a byte 1: so no leaf is ever taken for a node.
 */
public final class Hash {
  /** How many bytes a hash has. */
  public static final int BYTES = Sha256.BYTES;

  /** The root of the tree without leaves: the digest of nothing. */
  public static final Hash EMPTY_ROOT = new Hash(Sha256.of(new byte[0]));

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the hash with these bytes.
   *
   * @throws IllegalArgumentException if they are not 32
   */
  public static Hash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  /** Returns the hash that these bytes hold from an index on. */
  public static Hash at(byte[] bytes, int from) {
    return at(bytes, from, BYTES);
  }

  private static Hash at(byte[] bytes, int from, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("hash must have " + BYTES + " bytes");
    }
    return new Hash(Arrays.copyOfRange(bytes, from, from + length));
  }

  /**
   * Returns the hash written in Base64 (RFC 4648 §4, with padding).
   *
   * @throws IllegalArgumentException if it is not the one text of 32 bytes
   */
  public static Hash parse(String base64) {
    return of(StrictBase64.decode(base64, "hash"));
  }

  /** Returns the hash of a leaf with these contents. */
  public static Hash ofLeaf(byte[] contents) {
    return new Hash(Sha256.of(LEAF, contents));
  }

  /** Returns the hash of the node above these two. */
  public static Hash ofNode(Hash left, Hash right) {
    return new Hash(Sha256.of(NODE, left.bytes, right.bytes));
  }

  /** Returns the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Copies the 32 bytes to an index. */
  public void copyTo(byte[] target, int from) {
    System.arraycopy(bytes, 0, target, from, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the hash in Base64, as checkpoints and proofs have it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import jp.rrn.crypto.Ed25519;
import jp.rrn.crypto.Sha256;

/**
 * The public key of a log or of a witness, with its name: a verifier key of C2SP signed notes,
 * written {@code name+id+key}. Immutable.
 */
public final class VerifierKey {
  /** What the key signs. */
  public enum Kind {
    /** The text of a note: a log. */
    LOG((byte) 1),
    /** The text of a checkpoint and when it was seen: a witness (c2sp.org/tlog-cosignature). */
    WITNESS((byte) 4);

    private final byte code;

    Kind(byte code) {
      this.code = code;
    }
  }

  private static final int TIME_BYTES = Long.BYTES;

  private final String name;
  private final Kind kind;
  private final byte[] publicKey;

  VerifierKey(String name, Kind kind, byte[] publicKey) {
    checkName(name);
    if (publicKey.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("key must have " + Ed25519.KEY_BYTES + " bytes");
    }
    this.name = name;
    this.kind = kind;
    this.publicKey = publicKey.clone();
  }

  /**
   * Returns the key written so.
   *
   * @throws IllegalArgumentException if a part is missing, the id is not that of name and key, or
   *     the kind is neither Ed25519 of a log nor Ed25519 of a witness
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("key must be name+id+key");
    }
    byte[] typed = StrictBase64.decode(parts[2], "key");
    for (Kind kind : Kind.values()) {
      if (typed.length > 0 && typed[0] == kind.code) {
        VerifierKey key =
            new VerifierKey(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
          throw new IllegalArgumentException("id must be that of name and key");
        }
        return key;
      }
    }
    throw new IllegalArgumentException("key must be Ed25519 of a log or of a witness");
  }

  /** Key names are not empty and have no space, plus or control character. */
  static void checkName(String name) {
    boolean unfit =
        name.codePoints()
            .anyMatch(
                c ->
                    c == '+'
                        || Character.isISOControl(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c));
    if (name.isEmpty() || unfit) {
      throw new IllegalArgumentException("name must not be empty and must have no space or plus");
    }
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns what the key signs. */
  public Kind kind() {
    return kind;
  }

  /** Returns the 32 bytes of the key, as RFC 8032 writes them. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Returns the first four bytes of the digest of name, kind and key. */
  public int id() {
    byte[] digest = Sha256.of(concat((name + "\n").getBytes(UTF_8), typed()));
    return ByteBuffer.wrap(digest).getInt();
  }

  private byte[] typed() {
    return concat(new byte[] {kind.code}, publicKey);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /** Returns whether the signature says it is of this key. */
  public boolean claims(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId() == id();
  }

  /** Returns whether this key made the signature for a note with this text. */
  public boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (!claims(signature)) {
      return false;
    }
    if (kind == Kind.LOG) {
      return Ed25519.verifies(publicKey, text.getBytes(UTF_8), bytes);
    }
    if (bytes.length != TIME_BYTES + Ed25519.SIGNATURE_BYTES) {
      return false;
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    byte[] rest = Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length);
    return seconds >= 0 && Ed25519.verifies(publicKey, cosigned(seconds, text), rest);
  }

  /** Returns what a witness signs: when, and what it saw. */
  static byte[] cosigned(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns the key as it is written: {@code name+id+key}. */
  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + StrictBase64.encode(typed());
  }
}

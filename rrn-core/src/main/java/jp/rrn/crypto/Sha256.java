package jp.rrn.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). Safe for concurrent use: each thread has its own digest. */
public final class Sha256 {
  /** How many bytes a digest has. */
  public static final int BYTES = 32;

  private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Sha256::digest);

  private Sha256() {}

  /** Returns the digest of a byte followed by these bytes; the byte keeps kinds of input apart. */
  public static byte[] of(byte prefix, byte[] rest) {
    MessageDigest digest = DIGESTS.get();
    digest.update(prefix);
    return digest.digest(rest);
  }

  /** Returns the digest of a byte followed by the first bytes and the second. */
  public static byte[] of(byte prefix, byte[] first, byte[] second) {
    MessageDigest digest = DIGESTS.get();
    digest.update(prefix);
    digest.update(first);
    return digest.digest(second);
  }

  /** Returns the digest of these bytes. */
  public static byte[] of(byte[] bytes) {
    return DIGESTS.get().digest(bytes);
  }

  /** Returns the digest of the text in UTF-8, as 64 hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

package jp.rrn.provision;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import jp.rrn.crypto.Hmac;
import jp.rrn.law.Recipient;

/**
 * Names one request of a recipient for ever: 128 bits that the recipient draws at random. Whoever
 * sends the same id again gets the same answer again.
 *
 * <p>The id is a secret between both: a registry keeps it nowhere, only what it makes of it. So the
 * digests it keeps of requests cannot be tried out number by number.
 */
public final class BatchId {
  private final String digits;

  private BatchId(String digits) {
    this.digits = digits;
  }

  /**
   * Returns the id with these digits.
   *
   * @throws IllegalArgumentException if they are not 32 lower-case hexadecimal digits
   */
  public static BatchId of(String digits) {
    if (!digits.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("id: must be 32 lower-case hexadecimal digits");
    }
    return new BatchId(digits);
  }

  /** Returns the 32 hexadecimal digits. */
  public String digits() {
    return digits;
  }

  /** Returns under which name the marks of this recipient's request are kept: 64 digits. */
  public String nameFor(Recipient recipient) {
    String prefecture = recipient.prefecture().map(code -> code.digits()).orElse("");
    return authenticated("name\n" + prefecture + "\n" + recipient.organ());
  }

  /** Returns the digest of these lines, which say so, after an earlier request: 64 digits. */
  public String digest(String since, List<BatchKey> keys) {
    return authenticated(
        keys.stream()
            .map(key -> key.kind() + " " + key.digits() + " " + key.last())
            .collect(Collectors.joining("\n", "lines\n" + since + "\n", "")));
  }

  private String authenticated(String message) {
    byte[] key = HexFormat.of().parseHex(digits);
    return HexFormat.of().formatHex(new Hmac(key).of(message.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BatchId that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "BatchId[masked]";
  }
}

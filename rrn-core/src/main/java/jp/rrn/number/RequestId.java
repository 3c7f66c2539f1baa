package jp.rrn.number;

/**
 * Names one request for numbers; the same id always gets the same answer.
 *
 * @param value 1 to 64 printable ASCII characters, chosen by the caller and free of personal data
 */
public record RequestId(String value) {
  /** Checks length and repertoire. */
  public RequestId {
    if (!value.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException("request id must be 1 to 64 printable ASCII characters");
    }
  }
}

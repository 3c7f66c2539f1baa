package jp.rrn.disclosure;

/**
 * The number under which an office has received a request (受付番号). Used once.
 *
 * @param value 1 to 64 printable ASCII characters, chosen by the office and free of personal data
 */
public record CaseId(String value) implements Comparable<CaseId> {
  /** Checks length and repertoire. */
  public CaseId {
    if (!value.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException("case id must be 1 to 64 printable ASCII characters");
    }
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

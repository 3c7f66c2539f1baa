package jp.rrn.operator;

/**
 * Names the person who operates (照合ID), whatever authority he uses. Given to one person and never
 * to another.
 *
 * @param value 1 to 64 printable ASCII characters, no name of a person
 */
public record MatchingId(String value) {
  /** Checks length and repertoire. */
  public MatchingId {
    Ascii.require("matching id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package jp.rrn.operator;

/**
 * Names an authority to operate (操作者ID). Given to one person and never to another, also not after
 * it has ended.
 *
 * @param value 1 to 64 printable ASCII characters, no name of a person
 */
public record OperatorId(String value) {
  /** Checks length and repertoire. */
  public OperatorId {
    Ascii.require("operator id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

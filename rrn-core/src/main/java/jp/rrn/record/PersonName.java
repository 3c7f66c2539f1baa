package jp.rrn.record;

/** A person's name as written. */
public record PersonName(String family, String given) {
  /** Returns a name in two parts, exactly as written. */
  public static PersonName of(String family, String given) {
    return new PersonName(family, given);
  }

  @Override
  public String toString() {
    return "PersonName[masked]";
  }
}

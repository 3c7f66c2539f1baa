package jp.rrn.record;

/**
 * A name exactly as it was written (氏名, 7条1号): no character is ever replaced or normalised. Who has
 * one name only has it as given name.
 *
 * @param family the family name, or empty
 * @param given the given name, or empty if there is a family name
 */
public record PersonName(String family, String given) {
  /** The most user-perceived characters (extended grapheme clusters) of both parts together. */
  public static final int LENGTH_MAX = 100;

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if both are empty, they are too long, or hold a character that
   *     cannot be in a name
   */
  public PersonName {
    if (family.isEmpty() && given.isEmpty()) {
      throw new IllegalArgumentException("name: one part must not be empty");
    }
    Written.check("family", family);
    Written.check("given", given);
    if (Written.length(family) + Written.length(given) > LENGTH_MAX) {
      throw new IllegalArgumentException("name: must have at most " + LENGTH_MAX + " characters");
    }
  }

  /** Returns a name in two parts, exactly as written. */
  public static PersonName of(String family, String given) {
    return new PersonName(family, given);
  }

  /** Returns how many characters a reader sees: an ideograph with its variation selector is one. */
  public int length() {
    return Written.length(family) + Written.length(given);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "PersonName[masked]";
  }
}

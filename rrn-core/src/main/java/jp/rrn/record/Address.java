package jp.rrn.record;

import jp.rrn.code.LocalGovernmentCode;

/**
 * An address (住所, 7条7号), exactly as written.
 *
 * @param localGovernment the municipality, or the ward of a designated city
 * @param text the address in one line, 1 to {@value #LENGTH_MAX} user-perceived characters
 */
public record Address(LocalGovernmentCode localGovernment, String text) {
  /** The most user-perceived characters of the text. */
  public static final int LENGTH_MAX = 500;

  /** Checks the text. */
  public Address {
    Written.check("address", text);
    int length = Written.length(text);
    if (length < 1 || length > LENGTH_MAX) {
      throw new IllegalArgumentException("address: must have 1 to " + LENGTH_MAX + " characters");
    }
  }

  /** Returns an address in one line of text. */
  public static Address of(LocalGovernmentCode localGovernment, String text) {
    return new Address(localGovernment, text);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Address[masked]";
  }
}

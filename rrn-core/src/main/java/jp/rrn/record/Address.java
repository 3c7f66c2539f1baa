package jp.rrn.record;

import jp.rrn.code.LocalGovernmentCode;

/**
 * An address (住所, 7条7号), exactly as written: no character is ever replaced.
 *
 * <p>The parts and the one line are both kept, since neither can be had from the other for certain:
 * the line is what is printed and provided, the parts are what other systems match by.
 *
 * @param localGovernment the municipality, or the ward of a designated city
 * @param text the address in one line, 1 to {@value #LENGTH_MAX} user-perceived characters
 * @param parts its parts; {@link AddressParts#UNKNOWN} if they are not known
 */
public record Address(LocalGovernmentCode localGovernment, String text, AddressParts parts) {
  /** The most user-perceived characters of the text. */
  public static final int LENGTH_MAX = 500;

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is empty, too long, or holds a character that cannot be
   *     in an address
   */
  public Address {
    Written.check("address", text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("address: must not be empty");
    }
    Written.checkLength("address", Graphemes.length(text), LENGTH_MAX);
  }

  /** Returns an address in one line of text, its parts unknown. */
  public static Address of(LocalGovernmentCode localGovernment, String text) {
    return new Address(localGovernment, text, AddressParts.UNKNOWN);
  }

  /** Returns an address with these parts, and the line they make one after the other. */
  public static Address of(LocalGovernmentCode localGovernment, AddressParts parts) {
    return new Address(localGovernment, parts.line(), parts);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Address[masked]";
  }
}

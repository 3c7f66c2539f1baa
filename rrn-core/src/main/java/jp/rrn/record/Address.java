package jp.rrn.record;

import jp.rrn.code.LocalGovernmentCode;

/** An address (住所). */
public record Address(LocalGovernmentCode localGovernment, String text) {
  /** Returns an address in one line of text. */
  public static Address of(LocalGovernmentCode localGovernment, String text) {
    return new Address(localGovernment, text);
  }

  @Override
  public String toString() {
    return "Address[masked]";
  }
}

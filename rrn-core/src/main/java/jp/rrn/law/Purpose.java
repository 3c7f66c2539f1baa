package jp.rrn.law;

import java.util.Objects;

/**
 * What for.
 *
 * @param affair the affair
 * @param reason why now, in the operator's words
 */
public record Purpose(Affair affair, String reason) {
  /** Checks that both are there. */
  public Purpose {
    Objects.requireNonNull(affair, "affair");
    Texts.requireOperators("reason", reason);
  }

  /** Returns the law; not the operator's words, in which anything may stand. */
  @Override
  public String toString() {
    return affair.statute();
  }
}

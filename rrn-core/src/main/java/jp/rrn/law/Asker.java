package jp.rrn.law;

import java.util.Objects;

/**
 * Who asks.
 *
 * @param recipient the organ
 * @param operatorId the authority used (操作者ID)
 * @param matchingId the person who asks (照合ID)
 */
public record Asker(Recipient recipient, String operatorId, String matchingId) {
  /** Checks that all are there. */
  public Asker {
    Objects.requireNonNull(recipient, "recipient");
    Texts.requireOperators("operatorId", operatorId);
    Texts.requireOperators("matchingId", matchingId);
  }

  /** Returns the organ; not who sits there. */
  @Override
  public String toString() {
    return recipient.toString();
  }
}

package jp.rrn.provision;

import java.util.Optional;
import jp.rrn.law.Moment;
import jp.rrn.law.UseRequest;

/**
 * What of a request is its own; all else is its {@link ProvisionScope}. Says nothing in {@code
 * toString}: anything may stand in an operator's words.
 *
 * @param operatorId which authority
 * @param matchingId who
 * @param reason why, in words
 * @param moment when it was decided; empty if when it was answered, on that day of Japan
 */
public record Circumstances(
    String operatorId, String matchingId, String reason, Optional<Moment> moment) {
  /** Returns those of an entry. */
  public static Circumstances of(ProvisionEntry entry) {
    UseRequest request = entry.request();
    return new Circumstances(
        request.asker().operatorId(),
        request.asker().matchingId(),
        request.purpose().reason(),
        Optional.of(request.moment())
            .filter(moment -> !moment.equals(ProvisionScope.usual(entry.at()))));
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Circumstances[masked]";
  }
}

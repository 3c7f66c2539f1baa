package jp.rrn.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.rrn.law.Moment;
import jp.rrn.law.Questions;
import jp.rrn.law.UseRequest;

/**
 * What of a request is its own; all else is its {@link ProvisionScope}. Says nothing in {@code
 * toString}: anything may stand in an operator's words.
 *
 * @param operatorId which authority
 * @param matchingId who
 * @param reason why, in words
 * @param moment when it was decided; empty if when it was answered, on that day of Japan
 * @param persons about how many it was asked together
 * @param questions what derived items were to answer
 */
public record Circumstances(
    String operatorId,
    String matchingId,
    String reason,
    Optional<Moment> moment,
    int persons,
    Questions questions) {
  /** Japan's last day begins before it: what is later has none. */
  private static final Instant END_OF_DAYS = Instant.MAX.minus(Duration.ofDays(1));

  /** Returns those of an entry. */
  public static Circumstances of(ProvisionEntry entry) {
    UseRequest request = entry.request();
    Moment moment = request.moment();
    boolean usual =
        moment.at().equals(entry.at())
            && moment.at().isBefore(END_OF_DAYS)
            && moment.equals(ProvisionScope.usual(entry.at()));
    return new Circumstances(
        request.asker().operatorId(),
        request.asker().matchingId(),
        request.purpose().reason(),
        usual ? Optional.empty() : Optional.of(moment),
        request.target().persons(),
        request.asked().questions());
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Circumstances[masked]";
  }
}

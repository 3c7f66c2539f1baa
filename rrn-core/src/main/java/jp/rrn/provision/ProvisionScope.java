package jp.rrn.provision;

import java.time.Instant;
import java.time.LocalDate;
import jp.rrn.date.LegalDay;
import jp.rrn.law.Asker;
import jp.rrn.law.Decision;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;

/**
 * What many requests have in common: the organ, the affair, what it asks for and how, and what is
 * decided. A node that answers 1.6 billion requests a year has some thousand of them, so a store
 * keeps each once. {@link Circumstances} are the rest.
 *
 * @param request of nobody, without words, about one person, of the first moment there is, with
 *     questions that are only examples
 * @param decision what was decided
 */
public record ProvisionScope(UseRequest request, Decision decision) {
  private static final String NOBODY = "-";
  private static final Moment NEVER = new Moment(LocalDate.EPOCH, Instant.EPOCH);

  /** Leaves out of the request what is its own. */
  public ProvisionScope {
    request =
        request
            .with(new Asker(request.recipient(), NOBODY, NOBODY))
            .with(new Purpose(request.affair(), NOBODY))
            .with(target(request, 1))
            .with(request.asked().withItems(request.items(), Questions.exampleFor(request.items())))
            .with(NEVER);
  }

  private static Target target(UseRequest request, int persons) {
    Target target = request.target();
    return new Target(target.kind(), persons, target.notifyingPrefecture(), target.consented());
  }

  /** Returns the scope of an entry. */
  public static ProvisionScope of(ProvisionEntry entry) {
    return new ProvisionScope(entry.request(), entry.decision());
  }

  /**
   * Returns the request of this scope that was answered at this instant, in these circumstances.
   */
  public UseRequest request(Circumstances own, Instant answered) {
    return request
        .with(new Asker(request.recipient(), own.operatorId(), own.matchingId()))
        .with(new Purpose(request.affair(), own.reason()))
        .with(target(request, own.persons()))
        .with(request.asked().withItems(request.items(), own.questions()))
        .with(own.moment().orElseGet(() -> usual(answered)));
  }

  /**
   * Returns the moment at which a request is decided that is answered at once.
   *
   * @throws java.time.DateTimeException if Japan has no such day: hours before the end of time
   */
  static Moment usual(Instant answered) {
    return new Moment(LegalDay.of(answered), answered);
  }
}

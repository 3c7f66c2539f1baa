package jp.rrn.provision;

import java.time.Instant;
import java.util.Optional;
import jp.rrn.law.Decision;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Subject;

/**
 * One request as it is remembered, refused ones too. Never altered; holds no value of the record
 * and no number.
 *
 * @param at when it was answered
 * @param request who asked for what and why
 * @param subject about whom; empty if there was no such subject
 * @param decision what was decided
 * @param provided whether items were given
 */
public record ProvisionEntry(
    Instant at,
    UseRequest request,
    Optional<Subject> subject,
    Decision decision,
    boolean provided) {
  /** Returns the same of a request to which nothing of the record was given, permitted or not. */
  public ProvisionEntry givingNothing() {
    return new ProvisionEntry(at, request, subject, decision, false);
  }
}

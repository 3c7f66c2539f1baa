package jp.rrn.number;

import java.util.Objects;
import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One row of the number ledger: a number that is taken for ever.
 *
 * <p>Uniqueness is on the body (the digits without the check digit), so one body imported with two
 * check digits is one number.
 *
 * @param kind which kind of number
 * @param body the digits without the check digit
 * @param checkDigit the check digit, 0 to 9
 * @param state how far it has gone
 * @param subject whose it is; null while it belongs to a stock
 * @param municipality to whom it was allotted; null for a number that was not allotted
 * @param requestId the request it answers; the codes of one allotment share it; null for an import
 */
public record Claim(
    NumberKind kind,
    long body,
    int checkDigit,
    ClaimState state,
    @Nullable Subject subject,
    @Nullable LocalGovernmentCode municipality,
    @Nullable RequestId requestId) {
  /**
   * Checks that the body is one of its kind, the check digit one digit, and that an assigned number
   * has a subject. Whether the check digit fits is for who makes or takes the number to see.
   */
  public Claim {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(state, "state");
    if (body < 0 || body >= kind.format().bodies()) {
      throw new IllegalArgumentException(
          "claim: body must have " + (kind.format().length() - 1) + " digits");
    }
    if (checkDigit < 0 || checkDigit > 9) {
      throw new IllegalArgumentException("claim: check digit must be 0 to 9");
    }
    if (state == ClaimState.ASSIGNED && subject == null) {
      throw new IllegalArgumentException("an assigned number has a subject");
    }
  }

  /** Returns whether it is in the stock of a municipality: a code that nobody has yet. */
  public boolean isInStock() {
    return kind == NumberKind.RESIDENCE_CODE && state == ClaimState.DESIGNATED && subject == null;
  }

  /** Returns whether this number can stand as in {@code next}: never back, never another's. */
  public boolean canBecome(Claim next) {
    return next.state.compareTo(state) >= 0 && (subject == null || subject.equals(next.subject));
  }

  /** Returns the subject, if it has one. */
  public Optional<Subject> holder() {
    return Optional.ofNullable(subject);
  }

  /** Returns the same number, given to {@code holder} with {@code next} as its state. */
  public Claim advance(ClaimState next, @Nullable Subject holder) {
    if (next.compareTo(state) < 0) {
      throw new IllegalArgumentException("a number never goes back from " + state + " to " + next);
    }
    return new Claim(kind, body, checkDigit, next, holder, municipality, requestId);
  }

  /** Returns the kind, the state and a mask. */
  @Override
  public String toString() {
    return "Claim[" + kind + " " + state + ", number masked]";
  }
}

package jp.rrn.node;

import java.util.Optional;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Refusal;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;

/** Keeps the ledger of a node in step with the records it takes. */
final class Numbers {
  private Numbers() {}

  /** Returns the subject that has, or had, this code. */
  static Optional<Subject> find(NumberStore numbers, ResidenceCode code) {
    return numbers.findHolder(NumberKind.RESIDENCE_CODE, code.body());
  }

  /**
   * Returns the subject whose record this is: by the residence code, and by the My Number for who
   * comes back with a code that was changed elsewhere.
   */
  static Optional<Subject> find(NumberStore numbers, IdentityRecord record) {
    return find(numbers, record.residenceCode())
        .or(() -> record.myNumber().flatMap(number -> holder(numbers, number)));
  }

  private static Optional<Subject> holder(NumberStore numbers, MyNumber number) {
    return numbers.findHolder(NumberKind.MY_NUMBER, number.body());
  }

  /** Returns why this subject cannot have the numbers of this record; empty if it can. */
  static Optional<Refusal> refusal(NumberStore numbers, IdentityRecord record, Subject subject) {
    Optional<Claim> code = numbers.find(NumberKind.RESIDENCE_CODE, record.residenceCode().body());
    Optional<Claim> number =
        record.myNumber().flatMap(n -> numbers.find(NumberKind.MY_NUMBER, n.body()));
    return code.flatMap(claim -> refusal(claim, subject))
        .or(() -> number.flatMap(claim -> refusal(claim, subject)));
  }

  private static Optional<Refusal> refusal(Claim claim, Subject subject) {
    if (claim.holder().filter(holder -> !holder.equals(subject)).isPresent()) {
      return Optional.of(Refusal.NUMBER_OF_ANOTHER);
    }
    return claim.state() == ClaimState.RETIRED
        ? Optional.of(Refusal.NUMBER_RETIRED)
        : Optional.empty();
  }

  /**
   * Makes the numbers of this record, which {@link #refusal} does not refuse, the ones in use, and
   * retires those that were.
   */
  static void follow(NumberStore numbers, IdentityRecord record, Subject subject) {
    follow(
        numbers,
        NumberKind.RESIDENCE_CODE,
        record.residenceCode().body(),
        record.residenceCode().checkDigit(),
        subject);
    record
        .myNumber()
        .ifPresent(
            number ->
                follow(numbers, NumberKind.MY_NUMBER, number.body(), number.checkDigit(), subject));
  }

  private static void follow(
      NumberStore numbers, NumberKind kind, long body, int checkDigit, Subject subject) {
    Optional<Claim> inUse = numbers.findAssigned(kind, subject);
    if (inUse.filter(claim -> claim.body() == body).isPresent()) {
      return;
    }
    inUse.ifPresent(claim -> numbers.advance(claim.advance(ClaimState.RETIRED, subject)));
    Claim next = new Claim(kind, body, checkDigit, ClaimState.ASSIGNED, subject, null, null);
    if (!numbers.claim(next)) {
      Claim held = numbers.find(kind, body).orElseThrow();
      numbers.advance(held.advance(ClaimState.ASSIGNED, subject));
    }
  }
}

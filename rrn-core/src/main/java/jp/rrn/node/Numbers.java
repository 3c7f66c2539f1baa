package jp.rrn.node;

import java.util.Optional;
import jp.rrn.code.ResidenceCode;
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
    return numbers.find(NumberKind.RESIDENCE_CODE, code.body()).flatMap(Claim::holder);
  }

  /** Makes the numbers of this record the ones in use, and retires those that were. */
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

package jp.rrn.number;

import java.util.List;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;

/**
 * The residence codes a municipality may record and has not (空きコード). Works on the {@link
 * NumberStore} of one transaction.
 */
public final class CodeStock {
  private CodeStock() {}

  /**
   * Takes an allotment into the stock; the same allotment again changes nothing.
   *
   * @throws RequestConflictException if a code of it is here already, and not by this allotment
   */
  public static void receive(NumberStore numbers, CodeAllotment allotment) {
    List<Claim> claims = allotment.codes().stream().map(code -> claim(code, allotment)).toList();
    for (int from = 0; from < claims.size(); from += NumberLedger.BATCH) {
      int to = Math.min(from + NumberLedger.BATCH, claims.size());
      List<Long> known =
          numbers.claimAll(claims.subList(from, to)).stream().map(Claim::body).toList();
      boolean repeated =
          numbers.find(NumberKind.RESIDENCE_CODE, known).values().stream()
              .allMatch(held -> allotment.requestId().equals(held.requestId()));
      if (!repeated) {
        throw new RequestConflictException(allotment.requestId());
      }
    }
  }

  private static Claim claim(ResidenceCode code, CodeAllotment allotment) {
    return NumberLedger.designated(code, allotment.municipality(), allotment.requestId());
  }

  /**
   * Draws a code, each as likely as any other, and assigns it to this subject for ever.
   *
   * @throws StockExhaustedException if there is none
   * @throws ActiveNumberException if the subject has a code in use
   */
  public static ResidenceCode draw(NumberStore numbers, Subject subject, RandomGenerator random) {
    Claim drawn = numbers.stock().draw(random).orElseThrow(StockExhaustedException::new);
    // With its own check digit: a received code may be one whose digit is disputed.
    ResidenceCode code = ResidenceCode.from(drawn.body(), drawn.checkDigit());
    numbers.advance(drawn.advance(ClaimState.ASSIGNED, subject));
    return code;
  }
}

package jp.rrn.number;

import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;

/**
 * The residence codes a municipality may record and has not (空きコード). Works on the {@link
 * NumberStore} of one transaction.
 */
public final class CodeStock {
  private CodeStock() {}

  /** Takes an allotment into the stock; the same allotment again changes nothing. */
  public static void receive(NumberStore numbers, CodeAllotment allotment) {
    for (ResidenceCode code : allotment.codes()) {
      boolean unused =
          numbers.claim(
              new Claim(
                  NumberKind.RESIDENCE_CODE,
                  code.body(),
                  code.checkDigit(),
                  ClaimState.DESIGNATED,
                  null,
                  allotment.municipality(),
                  allotment.requestId()));
      if (!unused && !isRepeated(numbers, code, allotment)) {
        throw new RequestConflictException(allotment.requestId());
      }
    }
  }

  private static boolean isRepeated(
      NumberStore numbers, ResidenceCode code, CodeAllotment allotment) {
    return numbers
        .find(NumberKind.RESIDENCE_CODE, code.body())
        .filter(claim -> allotment.requestId().equals(claim.requestId()))
        .isPresent();
  }

  /**
   * Draws a code, each as likely as any other, and assigns it to this subject for ever.
   *
   * @throws StockExhaustedException if there is none
   * @throws ActiveNumberException if the subject has a code in use
   */
  public static ResidenceCode draw(NumberStore numbers, Subject subject, RandomGenerator random) {
    NumberStore.Stock stock = numbers.stock();
    if (stock.size() == 0) {
      throw new StockExhaustedException();
    }
    Claim drawn = stock.get(random.nextInt(stock.size()));
    // With its own check digit: a received code may be one whose digit is disputed.
    ResidenceCode code = ResidenceCode.from(drawn.body(), drawn.checkDigit());
    numbers.advance(drawn.advance(ClaimState.ASSIGNED, subject));
    return code;
  }
}

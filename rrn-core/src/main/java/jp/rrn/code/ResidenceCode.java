package jp.rrn.code;

/**
 * A residence code (住民票コード): ten digits and a check digit. Immutable; leading zeros count.
 *
 * <p>Two codes with the same body and different check digits are different values, but one code in
 * a ledger. Source: 住民基本台帳法 7条13号, 規則1条.
 */
public final class ResidenceCode extends Digits<ResidenceCode> {
  private ResidenceCode(long value) {
    super(value);
  }

  /**
   * Returns the code with exactly these eleven ASCII digits; if its remainder is 0, with check
   * digit 0 or 1.
   *
   * @throws InvalidNumberException if they are not eleven ASCII digits of which the last fits
   */
  public static ResidenceCode of(String digits) {
    return of(digits, ResidueZeroRule.EITHER);
  }

  /**
   * Returns the code with exactly these eleven ASCII digits, under this reading of remainder 0.
   *
   * @throws InvalidNumberException if they are not eleven ASCII digits of which the last fits
   */
  public static ResidenceCode of(String digits, ResidueZeroRule rule) {
    return new ResidenceCode(NumberFormat.RESIDENCE_CODE.valueOf(digits, rule));
  }

  /**
   * Returns the code a person wrote: spaces, hyphens and full-width digits are fine.
   *
   * @throws InvalidNumberException if anything else is in it, or the digits are no residence code
   */
  public static ResidenceCode parse(String text) {
    return of(NumberFormat.RESIDENCE_CODE.plain(text));
  }

  /**
   * Returns whether a code with this body may be issued: one whose check digit no reading disputes.
   */
  public static boolean isIssuable(long body) {
    return NumberFormat.RESIDENCE_CODE.residueOf(body) != 0;
  }

  /**
   * Returns the code with this body and the check digit that follows from it.
   *
   * @param body 0 to 9,999,999,999, {@linkplain #isIssuable(long) issuable}
   * @throws IllegalArgumentException if two readings dispute its check digit
   */
  public static ResidenceCode ofBody(long body) {
    int residue = NumberFormat.RESIDENCE_CODE.residueOf(body);
    if (residue == 0) {
      throw new IllegalArgumentException("residence code: a body with remainder 0 is never issued");
    }
    return new ResidenceCode(body * 10 + NumberFormat.RESIDENCE_CODE.checkDigitOf(residue));
  }

  /**
   * Returns the code with this body and this check digit: that of a number taken from outside, too.
   *
   * @param body 0 to 9,999,999,999
   * @throws InvalidNumberException if the check digit does not fit under any reading
   */
  public static ResidenceCode from(long body, int checkDigit) {
    NumberFormat format = NumberFormat.RESIDENCE_CODE;
    NumberCheck check = format.check(format.residueOf(body), checkDigit);
    if (!check.accepted()) {
      throw new InvalidNumberException(format, check, -1);
    }
    return new ResidenceCode(body * 10 + checkDigit);
  }

  /**
   * Returns whether the code is right under one reading of remainder 0 and wrong under the other.
   */
  public boolean isAmbiguous() {
    return !isIssuable(body());
  }

  @Override
  NumberFormat format() {
    return NumberFormat.RESIDENCE_CODE;
  }
}

package jp.rrn.code;

/**
 * A My Number (個人番号): eleven digits and a check digit. Immutable; leading zeros count.
 *
 * <p>A number that fits its check digit need not exist: of a thousand made at random a hundred fit.
 * Source: 番号法 2条5項, 番号令 8条.
 */
public final class MyNumber extends Digits<MyNumber> {
  private MyNumber(long value) {
    super(value);
  }

  /**
   * Returns the number with exactly these twelve ASCII digits.
   *
   * @throws InvalidNumberException if they are not twelve ASCII digits of which the last fits
   */
  public static MyNumber of(String digits) {
    return new MyNumber(NumberFormat.MY_NUMBER.valueOf(digits, ResidueZeroRule.EITHER));
  }

  /**
   * Returns the number a person wrote: spaces, hyphens and full-width digits are fine.
   *
   * @throws InvalidNumberException if anything else is in it, or the digits are no My Number
   */
  public static MyNumber parse(String text) {
    return of(NumberFormat.MY_NUMBER.plain(text));
  }

  /**
   * Returns the number with this body and the check digit that follows from it.
   *
   * @param body 0 to 99,999,999,999
   */
  public static MyNumber ofBody(long body) {
    int residue = NumberFormat.MY_NUMBER.residueOf(body);
    return new MyNumber(body * 10 + NumberFormat.MY_NUMBER.checkDigitOf(residue));
  }

  @Override
  NumberFormat format() {
    return NumberFormat.MY_NUMBER;
  }
}

package jp.rrn.code;

/**
 * A local government code (全国地方公共団体コード): two digits of the prefecture, three of the government, a
 * check digit. Source: JIS X 0402.
 *
 * <p>Not about a person; still its digits are read with {@link #digits()} only.
 */
public final class LocalGovernmentCode extends Digits<LocalGovernmentCode> {
  private static final int WITHOUT_CHECK_DIGIT = 5;

  private LocalGovernmentCode(long value) {
    super(value);
  }

  /**
   * Returns the code with exactly these six ASCII digits.
   *
   * @throws InvalidNumberException if they are not six ASCII digits of which the last fits and the
   *     first two name a prefecture
   */
  public static LocalGovernmentCode of(String digits) {
    return new LocalGovernmentCode(
        NumberFormat.LOCAL_GOVERNMENT_CODE.valueOf(digits, ResidueZeroRule.EITHER));
  }

  /**
   * Returns the code a person wrote: spaces, hyphens and full-width digits are fine.
   *
   * @throws InvalidNumberException if anything else is in it, or the digits are no such code
   */
  public static LocalGovernmentCode parse(String text) {
    return of(NumberFormat.LOCAL_GOVERNMENT_CODE.plain(text));
  }

  /**
   * Returns the code of six ASCII digits, or of the five that messages carry without the check
   * digit.
   *
   * @throws InvalidNumberException if it is neither
   */
  public static LocalGovernmentCode from(String digits) {
    if (digits.length() != WITHOUT_CHECK_DIGIT) {
      return of(digits);
    }
    int index = NumberFormat.indexOfNonDigit(digits);
    if (index >= 0) {
      throw new InvalidNumberException(
          NumberFormat.LOCAL_GOVERNMENT_CODE, NumberCheck.WRONG_CHARACTER, index);
    }
    int residue = NumberFormat.LOCAL_GOVERNMENT_CODE.residueOf(Long.parseLong(digits));
    return of(digits + NumberFormat.LOCAL_GOVERNMENT_CODE.checkDigitOf(residue));
  }

  /** Returns the prefecture this government belongs to, or is. */
  public PrefectureCode prefecture() {
    return new PrefectureCode((int) (value() / 10_000));
  }

  /**
   * Returns whether whatever lies in the other lies in this one: if both are the same, if this is
   * the other's prefecture, or a designated city of which the other is a ward.
   */
  public boolean includes(LocalGovernmentCode other) {
    int mine = (int) body();
    int others = (int) other.body();
    boolean isPrefecture = mine % 1_000 == 0;
    return mine == others
        || (isPrefecture && prefecture().equals(other.prefecture()))
        || DesignatedCities.isWardOf(mine, others);
  }

  @Override
  NumberFormat format() {
    return NumberFormat.LOCAL_GOVERNMENT_CODE;
  }
}

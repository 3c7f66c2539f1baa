package jp.rrn.code;

/** A residence code (住民票コード). */
public final class ResidenceCode extends Digits<ResidenceCode> {
  private ResidenceCode(long value) {
    super(value);
  }

  /** Returns the number with exactly these 11 ASCII digits. */
  public static ResidenceCode of(String digits) {
    if (digits.length() != 11) {
      throw new IllegalArgumentException("length");
    }
    return new ResidenceCode(Long.parseLong(digits));
  }

  @Override
  int length() {
    return 11;
  }
}

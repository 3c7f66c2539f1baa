package jp.rrn.code;

/** A local government code (全国地方公共団体コード). */
public final class LocalGovernmentCode extends Digits<LocalGovernmentCode> {
  private LocalGovernmentCode(long value) {
    super(value);
  }

  /** Returns the number with exactly these 6 ASCII digits. */
  public static LocalGovernmentCode of(String digits) {
    if (digits.length() != 6) {
      throw new IllegalArgumentException("length");
    }
    return new LocalGovernmentCode(Long.parseLong(digits));
  }

  /** Returns the prefecture this government belongs to. */
  public PrefectureCode prefecture() {
    return PrefectureCode.of(digits().substring(0, 2));
  }

  @Override
  int length() {
    return 6;
  }
}

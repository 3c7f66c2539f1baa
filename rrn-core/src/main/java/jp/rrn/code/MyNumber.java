package jp.rrn.code;

/** A My Number (個人番号). */
public final class MyNumber extends Digits<MyNumber> {
  private MyNumber(long value) {
    super(value);
  }

  /** Returns the number with exactly these 12 ASCII digits. */
  public static MyNumber of(String digits) {
    if (digits.length() != 12) {
      throw new IllegalArgumentException("length");
    }
    return new MyNumber(Long.parseLong(digits));
  }

  @Override
  int length() {
    return 12;
  }
}

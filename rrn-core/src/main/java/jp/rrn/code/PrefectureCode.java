package jp.rrn.code;

/**
 * A prefecture's code (都道府県コード), 01 to 47. Source: JIS X 0401.
 *
 * @param number 1 to 47
 */
public record PrefectureCode(int number) implements Comparable<PrefectureCode> {
  /** Checks the range. */
  public PrefectureCode {
    if (!exists(number)) {
      throw new IllegalArgumentException("prefecture code must be 01 to 47");
    }
  }

  /**
   * Returns the prefecture with exactly these two ASCII digits.
   *
   * @throws IllegalArgumentException if they are not two ASCII digits from 01 to 47
   */
  public static PrefectureCode of(String digits) {
    if (digits.length() != 2 || NumberFormat.indexOfNonDigit(digits) >= 0) {
      throw new IllegalArgumentException("prefecture code must be two digits");
    }
    return new PrefectureCode(Integer.parseInt(digits));
  }

  static boolean exists(int number) {
    return number >= 1 && number <= 47;
  }

  /** Returns the two digits. */
  public String digits() {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Override
  public int compareTo(PrefectureCode other) {
    return Integer.compare(number, other.number);
  }
}

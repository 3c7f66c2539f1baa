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
      throw refusal("must be 01 to 47");
    }
  }

  /**
   * Returns the prefecture with exactly these two ASCII digits.
   *
   * @throws IllegalArgumentException if they are not two ASCII digits from 01 to 47
   */
  public static PrefectureCode of(String digits) {
    if (digits.length() != 2) {
      throw refusal("length must be 2");
    }
    int index = NumberFormat.indexOfNonDigit(digits);
    if (index >= 0) {
      throw refusal("character at index " + index + " is not a digit");
    }
    return new PrefectureCode(Integer.parseInt(digits));
  }

  /**
   * Returns the prefecture a person wrote: spaces, hyphens and full-width digits are fine.
   *
   * @throws IllegalArgumentException if anything else is in it, or the digits are no prefecture
   */
  public static PrefectureCode parse(String text) {
    int foreign = WrittenDigits.indexOfForeign(text);
    if (foreign >= 0) {
      throw refusal("character at index " + foreign + " is not a digit");
    }
    return of(WrittenDigits.plain(text));
  }

  private static IllegalArgumentException refusal(String rule) {
    return new IllegalArgumentException("prefecture code: " + rule);
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

package jp.rrn.code;

/**
 * The written form of a number: so many ASCII digits, the last of which follows from the others.
 *
 * <p>r is the sum of weight times digit, modulo 11, over the digits before the last. The three
 * forms treat r = 0 differently.
 */
public enum NumberFormat {
  /**
   * 住民票コード: r ≥ 2 gives 11 − r, r = 1 gives 0. For r = 0 see {@link ResidueZeroRule}. 規則1条,
   * 平14総務省告示436号.
   */
  RESIDENCE_CODE("residence code", 11, "5432765432"),
  /** 個人番号: r ≥ 2 gives 11 − r, otherwise 0. 平成26年総務省令第85号 5条. */
  MY_NUMBER("My Number", 12, "65432765432"),
  /** 全国地方公共団体コード: the last digit of 11 − r, so r = 0 gives 1. JIS X 0402. */
  LOCAL_GOVERNMENT_CODE("local government code", 6, "65432");

  private final String words;
  private final int length;
  private final String weights;
  private final long bodies;

  NumberFormat(String words, int length, String weights) {
    this.words = words;
    this.length = length;
    this.weights = weights;
    this.bodies = powerOfTen(weights.length());
  }

  /** Returns how many digits it has, the check digit included. */
  public int length() {
    return length;
  }

  /** Returns the name in English words. */
  public String words() {
    return words;
  }

  /**
   * Says whether this text is such a number, without throwing and, if it is, without allocating.
   *
   * <p>A residence code with r = 0 is {@link NumberCheck#AMBIGUOUS} if its check digit is 0 or 1. A
   * local government code begins with a prefecture, 01 to 47.
   */
  public NumberCheck check(CharSequence text) {
    if (text.length() != length) {
      return NumberCheck.WRONG_LENGTH;
    }
    if (indexOfNonDigit(text) >= 0) {
      return NumberCheck.WRONG_CHARACTER;
    }
    NumberCheck found = check(residue(text), text.charAt(length - 1) - '0');
    boolean elsewhere = this == LOCAL_GOVERNMENT_CODE && !PrefectureCode.exists(firstTwo(text));
    return found == NumberCheck.VALID && elsewhere ? NumberCheck.WRONG_PREFECTURE : found;
  }

  private static int firstTwo(CharSequence text) {
    return (text.charAt(0) - '0') * 10 + (text.charAt(1) - '0');
  }

  /** Says whether this check digit goes with r. */
  NumberCheck check(int residue, int digit) {
    if (this == RESIDENCE_CODE && residue == 0) {
      return digit == 0 || digit == 1 ? NumberCheck.AMBIGUOUS : NumberCheck.WRONG_CHECK_DIGIT;
    }
    return digit == checkDigitOf(residue) ? NumberCheck.VALID : NumberCheck.WRONG_CHECK_DIGIT;
  }

  /**
   * Returns the digits of what a person wrote. What does not belong is named before the length:
   * with a foreign dash both are wrong, and only the dash says why.
   */
  String plain(String text) {
    String plain = WrittenDigits.plain(text);
    if (indexOfNonDigit(plain) >= 0) {
      throw new InvalidNumberException(
          this, NumberCheck.WRONG_CHARACTER, WrittenDigits.indexOfForeign(text));
    }
    return plain;
  }

  /** Returns where the first character is that is no ASCII digit, or −1. */
  public static int indexOfNonDigit(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns r, 0 to 10, of a body: the digits without the check digit, as a number.
   *
   * @throws IllegalArgumentException if the body is negative or has too many digits
   */
  public int residueOf(long body) {
    if (body < 0 || body >= bodies) {
      throw new IllegalArgumentException(words + ": body must have " + (length - 1) + " digits");
    }
    int sum = 0;
    long rest = body;
    for (int i = weights.length() - 1; i >= 0; i--) {
      sum += (weights.charAt(i) - '0') * (int) (rest % 10);
      rest /= 10;
    }
    return sum % 11;
  }

  /** Returns how many bodies there are: ten to the power of their digits. */
  public long bodies() {
    return bodies;
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /**
   * Returns the check digit for r; for a residence code with r = 0 the reading {@link
   * ResidueZeroRule#ZERO}.
   */
  int checkDigitOf(int residue) {
    if (this == LOCAL_GOVERNMENT_CODE) {
      return (11 - residue) % 10;
    }
    return residue <= 1 ? 0 : 11 - residue;
  }

  /** Returns the value of a text that is such a number. */
  long valueOf(String text, ResidueZeroRule zero) {
    NumberCheck check = check(text);
    boolean refusedReading =
        check == NumberCheck.AMBIGUOUS && !zero.accepts(text.charAt(length - 1) - '0');
    if (!check.accepted() || refusedReading) {
      throw new InvalidNumberException(
          this, refusedReading ? NumberCheck.WRONG_CHECK_DIGIT : check, indexOfNonDigit(text));
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }

  private int residue(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < weights.length(); i++) {
      sum += (weights.charAt(i) - '0') * (text.charAt(i) - '0');
    }
    return sum % 11;
  }
}

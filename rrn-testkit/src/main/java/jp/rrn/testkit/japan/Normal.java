package jp.rrn.testkit.japan;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /**
   * Returns the value below which a share lies, by halving an interval over the distribution
   * function; to nine digits.
   */
  static double quantile(double share) {
    double low = -9;
    double high = 9;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The series of Marsaglia (2004): every term is a product, the sum ends by itself. */
  private static double below(double value) {
    double sum = value;
    double term = value;
    for (int i = 3; i < 400; i += 2) {
      term *= value * value / i;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-0.5 * value * value) / StrictMath.sqrt(2 * StrictMath.PI);
  }
}

package jp.rrn.testkit.nation;

import java.util.random.RandomGenerator;

/** How many of many independent things happen on one day. */
final class Poisson {
  /** Beyond it the product below would come too near to what a double can hold. */
  private static final double MEAN_MAX = 100;

  private Poisson() {}

  /** Draws by Knuth's product of uniform numbers, which is exact; a great mean in parts. */
  static int draw(double mean, RandomGenerator random) {
    if (mean > MEAN_MAX) {
      return draw(MEAN_MAX, random) + draw(mean - MEAN_MAX, random);
    }
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}

package jp.rrn.testkit;

import java.util.Random;
import java.util.function.Supplier;
import jp.rrn.card.PlaceUnreachableException;

/**
 * A line to a place that breaks by seed: before the effect, or after it and before the answer.
 * Whoever calls cannot tell which. For one thread.
 */
public final class FaultyLine {
  private final Random random;
  private boolean broken = true;
  private int failures;

  private FaultyLine(Random random) {
    this.random = random;
  }

  /** Returns a line that breaks on two calls of three, until it is healed. */
  public static FaultyLine breaking(long seed) {
    return new FaultyLine(new Random(seed));
  }

  /** From now on every call goes through. */
  public void heal() {
    broken = false;
  }

  /** Returns how often it has broken. */
  public int failures() {
    return failures;
  }

  /**
   * Lets an effect happen at the far end, or not, and answers, or not.
   *
   * @throws PlaceUnreachableException if it breaks
   */
  public <T> T through(Supplier<T> effect) {
    int fate = broken ? random.nextInt(3) : 0;
    breakIf(fate == 1);
    T answer = effect.get();
    breakIf(fate == 2);
    return answer;
  }

  private void breakIf(boolean now) {
    if (now) {
      failures++;
      throw new PlaceUnreachableException();
    }
  }
}

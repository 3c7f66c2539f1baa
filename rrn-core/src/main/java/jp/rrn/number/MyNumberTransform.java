package jp.rrn.number;

import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;

/**
 * How a My Number's body is made from a residence code (番号法 8条2項 2号: by transforming the code; 3号:
 * with no regularity that restores it).
 *
 * <p>The transform in use at the agency is not published, and whether one suffices in law is a
 * lawyer's question: hence a strategy. Uniqueness never rests on it, but on the ledger. Safe for
 * concurrent use.
 */
public interface MyNumberTransform {
  /** How many bodies there are: eleven digits. */
  long BODIES = 100_000_000_000L;

  /**
   * Returns a candidate, uniform over 0 to {@link #BODIES} − 1.
   *
   * @param code the code it is made from
   * @param generation 1 for the first number of a code, one more for each change
   * @param attempt 0, and one more after each clash
   * @param random the source of what must not be guessed
   */
  long candidate(ResidenceCode code, int generation, int attempt, RandomGenerator random);
}

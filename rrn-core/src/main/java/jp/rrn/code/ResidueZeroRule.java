package jp.rrn.code;

/**
 * Which check digit a residence code has whose remainder is 0.
 *
 * <p>Open: the notice that says so (平14総務省告示436号) was not at hand, and no published sample has
 * remainder 0. The digit is likely 0. Codes issued here never have remainder 0, so they are right
 * under every reading.
 */
public enum ResidueZeroRule {
  /** The digit is 0. */
  ZERO,
  /** The digit is 1. */
  ONE,
  /** Either digit is taken, and {@link ResidenceCode#isAmbiguous()} reports it. */
  EITHER;

  boolean accepts(int digit) {
    return switch (this) {
      case ZERO -> digit == 0;
      case ONE -> digit == 1;
      case EITHER -> digit <= 1;
    };
  }
}

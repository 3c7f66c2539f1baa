package jp.rrn.code;

import java.util.OptionalInt;

/**
 * The text is not a number of the kind asked for. Says which rule it breaks, never what the text
 * was.
 */
public final class InvalidNumberException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final NumberFormat format;
  private final NumberCheck rule;
  private final int index;

  InvalidNumberException(NumberFormat format, NumberCheck rule, int index) {
    super(format.words() + ": " + sentence(format, rule, index));
    this.format = format;
    this.rule = rule;
    this.index = index;
  }

  private static String sentence(NumberFormat format, NumberCheck rule, int index) {
    return switch (rule) {
      case WRONG_LENGTH -> "length must be " + format.length();
      case WRONG_CHARACTER -> "character at index " + index + " is not a digit";
      case WRONG_PREFECTURE -> "prefecture must be 01 to 47";
      default -> "check digit does not fit";
    };
  }

  /** Returns the form the text should have had. */
  public NumberFormat format() {
    return format;
  }

  /** Returns the rule that is broken: one that does not accept. */
  public NumberCheck rule() {
    return rule;
  }

  /**
   * Returns where the first character is, in the text as it was given, that does not belong; empty
   * for the other rules.
   */
  public OptionalInt index() {
    return rule == NumberCheck.WRONG_CHARACTER ? OptionalInt.of(index) : OptionalInt.empty();
  }
}

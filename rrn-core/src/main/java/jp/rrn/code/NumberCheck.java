package jp.rrn.code;

/** What a check of a number found. */
public enum NumberCheck {
  /** It is a number of its kind. Nothing says that it was ever issued. */
  VALID(true, "valid"),
  /**
   * A residence code that is right under one reading of the rule for remainder 0 and wrong under
   * the other.
   */
  AMBIGUOUS(true, "ambiguous"),
  /** It does not have the number of digits it must have. */
  WRONG_LENGTH(false, "length"),
  /** It has a character that is no ASCII digit. */
  WRONG_CHARACTER(false, "character"),
  /** Its check digit does not fit its other digits. */
  WRONG_CHECK_DIGIT(false, "check digit"),
  /** It is a local government code whose check digit fits and whose prefecture is not 01 to 47. */
  WRONG_PREFECTURE(false, "prefecture");

  private final boolean accepted;
  private final String words;

  NumberCheck(boolean accepted, String words) {
    this.accepted = accepted;
    this.words = words;
  }

  /** Returns whether such a number is taken from outside. */
  public boolean accepted() {
    return accepted;
  }

  /** Returns the finding in a word or two. */
  public String words() {
    return words;
  }
}

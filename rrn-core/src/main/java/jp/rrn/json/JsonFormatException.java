package jp.rrn.json;

/** A text is not of its JSON form. Says where and what must be there, never what was there. */
public final class JsonFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String rule;

  JsonFormatException(String pointer, String rule) {
    super("JSON at \"" + pointer + "\": " + rule);
    this.pointer = pointer;
    this.rule = rule;
  }

  /** Returns where, as a JSON pointer; empty for the whole text. */
  public String pointer() {
    return pointer;
  }

  /** Returns what must be there. */
  public String rule() {
    return rule;
  }
}

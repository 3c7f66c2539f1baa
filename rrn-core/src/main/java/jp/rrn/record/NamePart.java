package jp.rrn.record;

/** What a name beside the name, and its reading, must keep to. */
final class NamePart {
  private NamePart() {}

  static void check(String field, String text, Kana kana, int lengthMax) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(field + ": must not be empty");
    }
    Written.checkName(field, text);
    Written.checkLength(field, Graphemes.length(text), lengthMax);
    Written.checkLength(field + " kana", Graphemes.length(kana.text()), lengthMax);
  }
}

package jp.rrn.record;

/** Texts by their code points, so that what a test holds does not depend on fonts and editors. */
final class Text {
  private Text() {}

  /** Returns the text with these code points, in hexadecimal, separated by spaces. */
  static String of(String codePoints) {
    StringBuilder text = new StringBuilder();
    for (String hex : codePoints.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(hex, 16));
    }
    return text.toString();
  }
}

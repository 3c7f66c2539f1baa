package jp.rrn.record;

import java.nio.charset.StandardCharsets;

/**
 * How long a text is in each unit that a screen, a column or a file may limit.
 *
 * @param graphemes what a reader sees as characters; the unit of every limit in this package
 * @param codePoints Unicode code points
 * @param utf16Units UTF-16 code units, as {@link String#length()} counts
 * @param utf8Bytes bytes in UTF-8
 */
public record TextSize(int graphemes, int codePoints, int utf16Units, int utf8Bytes) {
  /** Returns the sizes of a text. */
  public static TextSize of(String text) {
    return new TextSize(
        Graphemes.length(text),
        text.codePointCount(0, text.length()),
        text.length(),
        text.getBytes(StandardCharsets.UTF_8).length);
  }
}

package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a stream of UTF-8 one after the other, each as a char sequence that is good until
 * the next. Memory is bounded whatever comes: of a line longer than any number only the beginning
 * is kept, which is still too long to be one.
 *
 * <p>Every code point is one char, so that what is said of length and index is what a reader
 * counts. One outside ASCII is some char that is no digit, and so is a byte that is no UTF-8. A
 * byte order mark at the start is no part of the first line.
 */
final class Lines implements CharSequence {
  /** So many bytes are more characters than any number has, be each of four bytes. */
  private static final int KEPT = 64;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int read;
  private int position;
  private boolean atStart = true;

  // The line: where it is, and if it is not all ASCII, the first byte of each character.
  private int from;
  private int to;
  private final byte[] firstBytes = new byte[KEPT];
  private boolean ascii = true;
  private int length;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Moves to the next line; false if there is none. A line ends with LF or CRLF, or with the
   * stream.
   *
   * @throws IOException if the stream cannot be read
   */
  boolean next() throws IOException {
    int start = position;
    int end = endOfLine(start);
    while (end == read) {
      int kept = Math.min(read - start, KEPT + 1);
      System.arraycopy(buffer, start, buffer, 0, kept);
      start = 0;
      int more = in.read(buffer, kept, buffer.length - kept);
      read = kept + Math.max(more, 0);
      if (more <= 0) {
        position = read;
        boolean mark = atStart && kept == markLength(0);
        line(0, read);
        return kept > 0 && !mark;
      }
      end = endOfLine(kept);
    }
    position = end + 1;
    line(start, end);
    return true;
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < read && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void line(int start, int end) {
    from = atStart ? start + Math.min(markLength(start), end - start) : start;
    atStart = false;
    to = Math.min(end, from + KEPT);
    if (to == end && to > from && buffer[to - 1] == '\r') {
      to--;
    }
    int bits = 0;
    for (int i = from; i < to; i++) {
      bits |= buffer[i];
    }
    ascii = bits >= 0;
    length = ascii ? to - from : countCharacters();
  }

  private int markLength(int start) {
    boolean mark =
        read >= start + 3
            && buffer[start] == (byte) 0xEF
            && buffer[start + 1] == (byte) 0xBB
            && buffer[start + 2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  private int countCharacters() {
    int count = 0;
    int following = 0;
    for (int i = from; i < to; i++) {
      boolean follows = (buffer[i] & 0xC0) == 0x80;
      if (follows && following > 0) {
        following--;
      } else {
        // A following byte without a first one counts: else it would hide behind a number.
        firstBytes[count++] = buffer[i];
        following = followingBytes(buffer[i] & 0xFF);
      }
    }
    return count;
  }

  private static int followingBytes(int first) {
    if (first < 0xC0) {
      return 0;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }

  /**
   * Writes the line as it came, of one too long the beginning.
   *
   * @throws OutputException if it cannot be written
   */
  void writeTo(Output out) throws OutputException {
    out.write(buffer, from, to - from);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) ((ascii ? buffer[from + index] : firstBytes[index]) & 0xFF);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    StringBuilder part = new StringBuilder();
    for (int i = start; i < end; i++) {
      part.append(charAt(i));
    }
    return part;
  }

  /** Returns the line as it came, of one too long the beginning. */
  @Override
  public String toString() {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }
}

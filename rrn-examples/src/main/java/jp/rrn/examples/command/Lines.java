package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream one after the other, each as a char sequence that is good until the next.
 * Memory is bounded whatever comes: of a line longer than any number only the beginning is kept,
 * which is still too long to be one. A byte outside ASCII is a character that is no digit.
 */
final class Lines implements CharSequence {
  private static final int KEPT = 64;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int read;
  private int position;
  private final byte[] line = new byte[KEPT];
  private int length;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Moves to the next line; false if there is none. A line ends with LF or CRLF, or with the
   * stream.
   */
  boolean next() throws IOException {
    length = 0;
    boolean any = false;
    while (fill()) {
      byte next = buffer[position++];
      if (next == '\n') {
        dropCarriageReturn();
        return true;
      }
      any = true;
      if (length < KEPT) {
        line[length++] = next;
      }
    }
    dropCarriageReturn();
    return any;
  }

  private void dropCarriageReturn() {
    if (length > 0 && length < KEPT && line[length - 1] == '\r') {
      length--;
    }
  }

  private boolean fill() throws IOException {
    if (position < read) {
      return true;
    }
    position = 0;
    read = in.read(buffer);
    return read > 0;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) (line[index] & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return new String(line, 0, length, java.nio.charset.StandardCharsets.UTF_8);
  }
}

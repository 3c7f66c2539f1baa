package jp.rrn.examples.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Buffered output that says when it cannot be written; a print stream would go on in silence. */
final class Output {
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int length;

  Output(OutputStream out) {
    this.out = out;
  }

  void write(byte[] ascii) throws OutputException {
    write(ascii, 0, ascii.length);
  }

  void write(String text) throws OutputException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a text of any length. */
  void writeAll(String text) throws OutputException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += buffer.length) {
      write(bytes, from, Math.min(buffer.length, bytes.length - from));
    }
  }

  /** Takes at most as much as the buffer holds. */
  void write(byte[] bytes, int from, int count) throws OutputException {
    if (length + count > buffer.length) {
      flush();
    }
    System.arraycopy(bytes, from, buffer, length, count);
    length += count;
  }

  void flush() throws OutputException {
    try {
      out.write(buffer, 0, length);
      out.flush();
      length = 0;
    } catch (IOException refused) {
      throw new OutputException(refused);
    }
  }
}

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

  void write(byte[] bytes) throws OutputException {
    for (int from = 0; from < bytes.length; from += buffer.length) {
      write(bytes, from, Math.min(buffer.length, bytes.length - from));
    }
  }

  void write(String text) throws OutputException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes, int from, int count) throws OutputException {
    int start = from;
    for (int rest = count; rest > 0; ) {
      if (length + rest > buffer.length) {
        flush();
      }
      int part = Math.min(rest, buffer.length);
      System.arraycopy(bytes, start, buffer, length, part);
      length += part;
      start += part;
      rest -= part;
    }
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

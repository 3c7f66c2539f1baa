package jp.rrn.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, strictly UTF-8, each of bounded length and with the same end. */
final class FileLines implements Closeable {
  static final int BYTES_MAX = 16_384;

  private final InputStream file;
  private final String lineEnd;
  private long number;

  FileLines(InputStream file, String lineEnd) {
    this.file = new BufferedInputStream(file, 4 * BYTES_MAX);
    this.lineEnd = lineEnd;
  }

  /**
   * One line.
   *
   * @param number which, from 1
   * @param text the line without its end
   * @param broken the rule it breaks as a line; empty if none
   */
  record Line(long number, String text, String broken) {}

  /** Returns the next line; null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = file.read();
    if (next < 0) {
      return null;
    }
    number++;
    boolean fits = true;
    for (; next >= 0; next = file.read()) {
      fits = bytes.size() < BYTES_MAX;
      if (fits) {
        bytes.write(next);
      }
      if (next == '\n') {
        break;
      }
    }
    return fits ? line(bytes.toByteArray()) : broken("must have at most 16384 bytes");
  }

  private Line line(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      return broken("must be UTF-8");
    }
    String line = text.endsWith(lineEnd) ? text.substring(0, text.length() - lineEnd.length()) : "";
    boolean ends = text.endsWith(lineEnd) && line.indexOf('\r') < 0;
    return ends
        ? new Line(number, line, "")
        : broken("must end in " + (lineEnd.equals("\n") ? "LF" : "CRLF"));
  }

  private Line broken(String rule) {
    return new Line(number, "", rule);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

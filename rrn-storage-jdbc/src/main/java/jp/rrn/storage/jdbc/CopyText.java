package jp.rrn.storage.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text form of COPY, in UTF-8. A value that is the very one of the row before is
 * written once: the rows of a batch have most of their text in common.
 */
final class CopyText {
  private static final byte[] ABSENT = {'\\', 'N'};
  private static final HexFormat HEX = HexFormat.of();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final @Nullable Object[] before;
  private final byte[][] written;

  CopyText(int columns) {
    this.before = new Object[columns];
    this.written = new byte[columns][];
  }

  void append(List<@Nullable Object> row) {
    for (int i = 0; i < before.length; i++) {
      if (i > 0) {
        bytes.write('\t');
      }
      byte[] text = text(i, row.get(i));
      bytes.write(text, 0, text.length);
    }
    bytes.write('\n');
  }

  @SuppressWarnings(
      "ReferenceEquality") // Equal ones may be written twice; it is a matter of speed.
  private byte[] text(int column, @Nullable Object value) {
    if (value == null) {
      return ABSENT;
    }
    if (value != before[column]) {
      before[column] = value;
      written[column] = escaped(text(value)).getBytes(StandardCharsets.UTF_8);
    }
    return written[column];
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? "\\x" + HEX.formatHex(bytes) : value.toString();
  }

  int size() {
    return bytes.size();
  }

  /** Returns what was appended since it was last taken. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  /** A backslash goes before itself and before what ends a value or a row. */
  private static String escaped(String value) {
    StringBuilder escaped = null;
    int copied = 0;
    for (int i = 0; i < value.length(); i++) {
      String escape = escape(value.charAt(i));
      if (!escape.isEmpty()) {
        escaped = escaped == null ? new StringBuilder(value.length() + 16) : escaped;
        escaped.append(value, copied, i).append(escape);
        copied = i + 1;
      }
    }
    return escaped == null ? value : escaped.append(value, copied, value.length()).toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> "";
    };
  }
}

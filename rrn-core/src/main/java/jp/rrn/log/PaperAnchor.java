package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.rrn.crypto.Sha256;

/**
 * A checkpoint on paper: six short lines to print in a gazette, to sign by hand and to type in
 * again. Each line ends with two check digits, so that a slip of the hand is found where it is.
 *
 * <p>Paper needs no signature of the log to bind it: who holds the sheet holds the root, and {@link
 * LogVerifier#auditAll(LogFiles, java.util.Collection)} takes what {@link #parse} returns.
 */
public final class PaperAnchor {
  private static final int LINES = 6;
  private static final int ROOT_LINES = 4;
  private static final int ROOT_BYTES = Hash.BYTES / ROOT_LINES;
  private static final Pattern LINE = Pattern.compile("(\\S+(?: \\S+)*) {2}\\[([0-9A-F]{2})]");

  private PaperAnchor() {}

  /** Returns the checkpoint in lines of ASCII, but for the origin. */
  public static String print(Checkpoint checkpoint) {
    StringBuilder text = new StringBuilder();
    line(text, 1, checkpoint.origin());
    line(text, 2, Long.toString(checkpoint.size()));
    String root = HexFormat.of().withUpperCase().formatHex(checkpoint.root().bytes());
    for (int i = 0; i < ROOT_LINES; i++) {
      String digits = root.substring(2 * ROOT_BYTES * i, 2 * ROOT_BYTES * (i + 1));
      line(text, 3 + i, digits.replaceAll("(.{4})(?=.)", "$1 "));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, int number, String words) {
    text.append(words).append("  [").append(check(number, words)).append("]\n");
  }

  private static String check(int number, String words) {
    byte first = Sha256.of((byte) number, words.getBytes(UTF_8))[0];
    return HexFormat.of().withUpperCase().toHexDigits(first);
  }

  /**
   * Returns the checkpoint on a sheet, typed in again; small letters do as well.
   *
   * @throws IllegalArgumentException naming the line that is not as it was printed
   */
  public static Checkpoint parse(String sheet) {
    String[] lines = sheet.strip().split("\\R", -1);
    if (lines.length != LINES) {
      throw new IllegalArgumentException("sheet must have " + LINES + " lines");
    }
    String origin = words(1, lines[0].strip());
    long size = Checkpoint.parseNumber(words(2, lines[1].strip()), "size");
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < ROOT_LINES; i++) {
      root.append(words(3 + i, lines[2 + i].strip().toUpperCase(Locale.ROOT)));
    }
    byte[] bytes = HexFormat.of().parseHex(root.toString().replace(" ", ""));
    return Checkpoint.of(origin, size, Hash.of(bytes));
  }

  private static String words(int number, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || !check(number, parts.group(1)).equals(parts.group(2))) {
      throw new IllegalArgumentException("line " + number + " must be as it was printed");
    }
    return parts.group(1);
  }
}

package jp.rrn.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one size: the body of a C2SP checkpoint (c2sp.org/tlog-checkpoint).
 *
 * <p>A checkpoint is believed for the signatures of the {@link SignedNote} it came in, never for
 * itself.
 *
 * @param origin which log
 * @param size how many leaves it has
 * @param root the root of the tree of these leaves
 * @param extensions further lines, of no meaning here; a log of ours writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the size is negative, or a line is empty or has a control
   *     character
   */
  public Checkpoint {
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative");
    }
    extensions = List.copyOf(extensions);
    checkLine(origin, "origin");
    extensions.forEach(line -> checkLine(line, "extension"));
  }

  /** Returns the checkpoint of a log of this size and root, without further lines. */
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /**
   * Returns the checkpoint that has this text.
   *
   * @throws IllegalArgumentException if it is not one text of a checkpoint, byte for byte
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException("checkpoint must have three lines or more, each ended");
    }
    List<String> extensions = new ArrayList<>(List.of(lines).subList(3, lines.length - 1));
    return new Checkpoint(lines[0], parseSize(lines[1]), Hash.parse(lines[2]), extensions);
  }

  private static long parseSize(String digits) {
    return parseNumber(digits, "size");
  }

  /** Reads a number as checkpoints write it: no sign, no leading zero. */
  static long parseNumber(String digits, String field) {
    if (!SIZE.matcher(digits).matches()) {
      throw new IllegalArgumentException(field + " must be decimal without leading zeroes");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      throw new IllegalArgumentException(field + " must be less than 2^63", tooLarge);
    }
  }

  private static void checkLine(String line, String field) {
    if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          field + " must not be empty and must have no control character");
    }
  }

  /** Returns the text that is signed; it ends with a newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}

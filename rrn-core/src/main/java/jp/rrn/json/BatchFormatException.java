package jp.rrn.json;

import java.util.List;

/**
 * A request for many is not of its form. Nothing of it was answered. Says where and what must be
 * there, never what was there.
 */
public final class BatchFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** So many problems are listed: more would not help whoever mends the file. */
  public static final int LISTED_MAX = 1_000;

  /**
   * One thing that is wrong.
   *
   * @param line in which line of the file, from 1
   * @param field in which field of it; empty for the line as a whole
   * @param rule what must be there
   */
  public record Problem(long line, String field, String rule) {
    /** Returns all three. */
    @Override
    public String toString() {
      return "line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + rule;
    }
  }

  private final transient List<Problem> problems;
  private final long count;

  BatchFormatException(List<Problem> problems, long count) {
    super("The request has %d problems, the first: %s".formatted(count, problems.get(0)));
    this.problems = List.copyOf(problems);
    this.count = count;
  }

  /** Returns the first problems in the order of the file, at most {@link #LISTED_MAX}. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns how many there are, listed or not. */
  public long count() {
    return count;
  }
}

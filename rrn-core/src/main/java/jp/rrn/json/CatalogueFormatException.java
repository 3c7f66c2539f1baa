package jp.rrn.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A catalogue file is not of its form. Carries every problem of the file; nothing of it was used.
 */
public final class CatalogueFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param pointer where, as a JSON pointer
   * @param rule what must be there
   */
  public record Problem(String pointer, String rule) {}

  private final transient List<Problem> problems;

  CatalogueFormatException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.pointer() + " " + problem.rule())
            .collect(Collectors.joining("\n", "Catalogue file has problems:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}

package jp.rrn.examples.demo;

/** A row cannot be recorded; says why, never what it holds. */
final class MalformedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  MalformedRowException(EventRow row, String field, String rule) {
    super(field + " " + rule);
    this.problem = new RowProblem(row.line(), field, rule);
  }

  RowProblem problem() {
    return problem;
  }
}

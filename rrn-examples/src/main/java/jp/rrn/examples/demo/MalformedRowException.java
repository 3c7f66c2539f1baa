package jp.rrn.examples.demo;

/** A row cannot be recorded; says which field breaks which rule, never what it holds. */
final class MalformedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  MalformedRowException(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  MalformedRowException(Column column, String rule) {
    this(column.header(), rule);
  }

  /** Returns the problem of the row in this line. */
  RowProblem at(int line) {
    return new RowProblem(line, field, rule);
  }
}

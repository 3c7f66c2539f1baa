package jp.rrn.examples.demo;

/**
 * A row that was set aside.
 *
 * @param line where in the file
 * @param field which column
 * @param rule what it must be
 */
record RowProblem(int line, String field, String rule) {}

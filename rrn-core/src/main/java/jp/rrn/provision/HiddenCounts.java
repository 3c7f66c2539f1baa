package jp.rrn.provision;

import java.util.Arrays;

/**
 * Which numbers of a table with totals are kept back: the small ones, and so many others that none
 * of them follows from what is left.
 *
 * <p>A change of the table that keeps all sums is a set of cycles in a graph whose nodes are rows
 * and columns, those of the totals too, and whose edges are the numbers: along a cycle one is added
 * and taken away in turn. So a hidden number is not determined if and only if it lies on a cycle of
 * hidden numbers along which nothing falls below zero. For each small number the cheapest cycle is
 * hidden, where hiding costs what is hidden.
 */
final class HiddenCounts {
  private static final long NEVER = Long.MAX_VALUE;

  private final long[][] values;
  private final boolean[][] hidden;
  private final boolean[][] safe;
  private final int rows;
  private final int columns;

  /** Adds the totals to these rows of equal length; each row and column holds more than zeros. */
  private HiddenCounts(long[][] counts) {
    rows = counts.length;
    columns = rows == 0 ? 0 : counts[0].length;
    values = new long[rows + 1][columns + 1];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r][c] = counts[r][c];
        values[r][columns] += counts[r][c];
        values[rows][c] += counts[r][c];
        values[rows][columns] += counts[r][c];
      }
    }
    hidden = new boolean[rows + 1][columns + 1];
    safe = new boolean[rows + 1][columns + 1];
  }

  /**
   * Hides numbers of this table. The grand total is hidden only if it is small itself; then nothing
   * but zeros is published.
   */
  static HiddenCounts of(long[][] counts, long below) {
    HiddenCounts table = new HiddenCounts(counts);
    boolean all = table.values[table.rows][table.columns] < below;
    table.hideSmall(all ? NEVER : below);
    if (!all) {
      table.hideOthers();
    }
    return table;
  }

  /** Returns whether a number is kept back; totals are in the row and the column after the last. */
  boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  private void hideSmall(long below) {
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        hidden[r][c] = values[r][c] > 0 && values[r][c] < below;
      }
    }
  }

  private void hideOthers() {
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        if (hidden[r][c] && !safe[r][c]) {
          hideCycle(r, c);
        }
      }
    }
  }

  /** Hides the cheapest cycle along which this small number can be one less. */
  private void hideCycle(int row, int column) {
    int goal = rows + 1 + column;
    int[] previous = cheapestPath(row, goal);
    hide(row, column);
    for (int node = goal; node != row; node = previous[node]) {
      int before = previous[node];
      hide(Math.min(before, node), Math.max(before, node) - rows - 1);
    }
  }

  private void hide(int row, int column) {
    hidden[row][column] = true;
    safe[row][column] = true;
  }

  /** Returns of each node the one before it on the way from a row to a column, not straight. */
  private int[] cheapestPath(int row, int goal) {
    int nodes = rows + columns + 2;
    long[] costs = new long[nodes];
    Arrays.fill(costs, NEVER);
    costs[row] = 0;
    int[] previous = new int[nodes];
    boolean[] done = new boolean[nodes];
    for (int node = row; node != goal; node = nearest(costs, done)) {
      done[node] = true;
      for (int next = node <= rows ? rows + 1 : 0;
          next < (node <= rows ? nodes : rows + 1);
          next++) {
        long step = node == row && next == goal ? NEVER : cost(node, next);
        if (step != NEVER && costs[node] + step < costs[next]) {
          costs[next] = costs[node] + step;
          previous[next] = node;
        }
      }
    }
    return previous;
  }

  private static int nearest(long[] costs, boolean[] done) {
    int best = -1;
    for (int node = 0; node < costs.length; node++) {
      if (!done[node] && costs[node] != NEVER && (best < 0 || costs[node] < costs[best])) {
        best = node;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("a part below the total can always be moved elsewhere");
    }
    return best;
  }

  /** Returns what hiding costs if one is added (row to column) or taken away (column to row). */
  private long cost(int from, int to) {
    int row = Math.min(from, to);
    int column = Math.max(from, to) - rows - 1;
    long value = values[row][column];
    long total = values[rows][columns];
    boolean isTotal = row == rows || column == columns;
    if ((row == rows && column == columns) || (from > to && value == 0 && !isTotal)) {
      return NEVER;
    }
    if (hidden[row][column]) {
      return 0;
    }
    return isTotal ? total + value : value == 0 ? total : value;
  }
}

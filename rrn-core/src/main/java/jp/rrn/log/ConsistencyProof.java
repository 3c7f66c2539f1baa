package jp.rrn.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * That a tree begins with all leaves of an older one (RFC 6962 §2.1.2).
 *
 * @param from how many leaves the older tree has
 * @param to how many leaves the newer tree has, not fewer
 * @param path the hashes the proof needs; none if one of the trees is empty or both are of one size
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  /**
   * Copies the path.
   *
   * @throws IllegalArgumentException if {@code from} is negative or more than {@code to}
   */
  public ConsistencyProof {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("from must be from 0 to to");
    }
    path = List.copyOf(path);
  }

  /**
   * Proves that the first {@code to} leaves of a tree begin with the first {@code from}.
   *
   * @throws IllegalArgumentException if {@code from} is negative or more than {@code to}
   */
  public static ConsistencyProof of(long from, long to, NodeSource nodes) {
    List<Hash> path = new ArrayList<>();
    if (from > 0 && from < to) {
      path(from, to, nodes, path);
    }
    return new ConsistencyProof(from, to, path);
  }

  /** SUBPROOF of the RFC, from the root down; what is complete in the older tree is known. */
  private static void path(long older, long newer, NodeSource nodes, List<Hash> path) {
    long from = 0;
    long to = newer;
    while (to != older) {
      long middle = Span.middle(from, to);
      if (older <= middle) {
        path.add(Span.root(middle, to, nodes));
        to = middle;
      } else {
        path.add(Span.root(from, middle, nodes));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(Span.root(from, to, nodes));
    }
    Collections.reverse(path);
  }

  /** Returns whether the path leads to both the root of the older and that of the newer tree. */
  public boolean verifies(Hash older, Hash newer) {
    if (from == 0) {
      return path.isEmpty() && older.equals(Hash.EMPTY_ROOT) && (to > 0 || newer.equals(older));
    }
    if (from == to) {
      return path.isEmpty() && older.equals(newer);
    }
    int complete = Long.numberOfTrailingZeros(from);
    boolean oneTree = from == 1L << complete;
    if (path.isEmpty() && !oneTree) {
      return false;
    }
    return walk(oneTree ? older : path.get(0), oneTree ? 0 : 1, older, newer);
  }

  /** RFC 9162 §2.1.4.2, from the largest node that both trees have at the older one's end. */
  private boolean walk(Hash start, int used, Hash older, Hash newer) {
    int complete = Long.numberOfTrailingZeros(from);
    long node = (from - 1) >> complete;
    long last = (to - 1) >> complete;
    Hash inOlder = start;
    Hash inNewer = start;
    for (Hash beside : path.subList(used, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        inOlder = Hash.ofNode(beside, inOlder);
        inNewer = Hash.ofNode(beside, inNewer);
        int skipped = Long.numberOfTrailingZeros(node);
        node >>= skipped;
        last >>= skipped;
      } else {
        inNewer = Hash.ofNode(inNewer, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && inOlder.equals(older) && inNewer.equals(newer);
  }
}

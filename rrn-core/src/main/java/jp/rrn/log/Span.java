package jp.rrn.log;

/** Runs of leaves, from the first to before the last, as RFC 6962 §2.1 divides them. */
final class Span {
  private Span() {}

  /** Returns where a run of at least two divides: after the largest power of two before its end. */
  static long middle(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }

  /** Returns the root over a run that starts where a complete tree of its length could. */
  static Hash root(long from, long to, NodeSource nodes) {
    long length = to - from;
    long tree = Long.highestOneBit(length);
    int height = Long.numberOfTrailingZeros(tree);
    Hash first = nodes.node(height, from >> height);
    return tree == length ? first : Hash.ofNode(first, root(from + tree, to, nodes));
  }
}

package jp.rrn.log;

/** Where hashes of nodes come from. */
@FunctionalInterface
public interface NodeSource {
  /**
   * Returns the hash over the leaves from {@code index << height} to before {@code (index + 1) <<
   * height}, all of which are there: height 0 is a leaf.
   *
   * @throws IllegalArgumentException if not all of these leaves are there
   */
  Hash node(int height, long index);
}

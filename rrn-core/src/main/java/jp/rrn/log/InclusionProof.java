package jp.rrn.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * That a leaf is in a tree (RFC 6962 §2.1.1).
 *
 * @param index which leaf, from 0
 * @param size how many leaves the tree has, more than {@code index}
 * @param path the hashes beside the way from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /**
   * Copies the path.
   *
   * @throws IllegalArgumentException if the index is negative or not less than the size
   */
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index must be from 0 to before size");
    }
    path = List.copyOf(path);
  }

  /**
   * Proves that a leaf is among the first {@code size} leaves of a tree.
   *
   * @throws IllegalArgumentException if the index is negative or not less than the size
   */
  public static InclusionProof of(long index, long size, NodeSource nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index must be from 0 to before size");
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = Span.middle(from, to);
      if (index < middle) {
        path.add(Span.root(middle, to, nodes));
        to = middle;
      } else {
        path.add(Span.root(from, middle, nodes));
        from = middle;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, size, path);
  }

  /** Returns whether the path leads from this leaf at the index to this root of the size. */
  public boolean verifies(Hash leaf, Hash root) {
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(beside, hash);
        // Where there is nothing to the right, a node is its parent; those levels have no hash.
        int skipped = Long.numberOfTrailingZeros(node);
        node >>= skipped;
        last >>= skipped;
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}

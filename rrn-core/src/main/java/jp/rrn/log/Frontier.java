package jp.rrn.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that must be kept of a tree to append to it and to know its root: its size and the roots of
 * the complete trees it consists of, one for each bit of the size. Immutable; appending gives
 * another one and shares what both have.
 *
 * <p>Appending {@code n} leaves one after the other makes fewer than {@code n} nodes. A store keeps
 * {@link #size} and {@link #peaks} as its head and needs no other hash to append.
 */
public final class Frontier {
  /** The tree without leaves. */
  public static final Frontier EMPTY = new Frontier(0, null, null);

  private final long size;
  // The smallest complete tree, and what is left of it; both null if there are no leaves.
  private final @Nullable Hash peak;
  private final @Nullable Frontier left;

  private Frontier(long size, @Nullable Hash peak, @Nullable Frontier left) {
    this.size = size;
    this.peak = peak;
    this.left = left;
  }

  /**
   * Returns the frontier of a tree of this size.
   *
   * @param peaks the roots of its complete trees, from the largest, which is the leftmost
   * @throws IllegalArgumentException if the size is negative or has not as many bits as there are
   *     peaks
   */
  public static Frontier of(long size, List<Hash> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException("peaks must be one for each bit of size");
    }
    Frontier built = EMPTY;
    long rest = size;
    for (Hash peak : peaks) {
      long tree = Long.highestOneBit(rest);
      rest -= tree;
      built = new Frontier(size - rest, peak, built);
    }
    return built;
  }

  /**
   * Returns the frontier of the first leaves of a tree.
   *
   * @param nodes the tree, which has at least this many leaves
   */
  public static Frontier of(long size, NodeSource nodes) {
    Frontier built = EMPTY;
    long before = 0;
    while (before < size) {
      long tree = Long.highestOneBit(size - before);
      int height = Long.numberOfTrailingZeros(tree);
      Hash peak = nodes.node(height, before >> height);
      before += tree;
      built = new Frontier(before, peak, built);
    }
    return built;
  }

  /** Returns how many leaves the tree has. */
  public long size() {
    return size;
  }

  /** Returns the roots of its complete trees, from the largest. */
  public List<Hash> peaks() {
    Deque<Hash> peaks = new ArrayDeque<>();
    Frontier at = this;
    while (at.peak != null && at.left != null) {
      peaks.addFirst(at.peak);
      at = at.left;
    }
    return List.copyOf(peaks);
  }

  /**
   * Returns the frontier with one more leaf, whose index is {@link #size}.
   *
   * @param completed takes the leaf and the nodes above it that are complete now, upwards
   */
  public Frontier append(Hash leaf, NodeSink completed) {
    Hash peak = leaf;
    Frontier before = this;
    int height = 0;
    completed.node(0, size, leaf);
    while ((size >> height & 1) == 1 && before.peak != null && before.left != null) {
      peak = Hash.ofNode(before.peak, peak);
      before = before.left;
      height++;
      completed.node(height, size >> height, peak);
    }
    return new Frontier(size + 1, peak, before);
  }

  /** Returns the frontier with one more leaf. */
  public Frontier append(Hash leaf) {
    return append(leaf, NodeSink.none());
  }

  /** Returns the root of the tree (RFC 6962 §2.1). */
  public Hash root() {
    if (peak == null || left == null) {
      return Hash.EMPTY_ROOT;
    }
    Hash root = peak;
    for (Frontier at = left; at.peak != null && at.left != null; at = at.left) {
      root = Hash.ofNode(at.peak, root);
    }
    return root;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frontier that && size == that.size && peaks().equals(that.peaks());
  }

  @Override
  public int hashCode() {
    return peaks().hashCode();
  }

  /** Returns the size and the root. */
  @Override
  public String toString() {
    return "Frontier[" + size + ", " + root() + "]";
  }
}

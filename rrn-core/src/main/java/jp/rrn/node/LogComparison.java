package jp.rrn.node;

import java.util.List;

/**
 * What the log of provisions says, compared with what was sealed of it.
 *
 * @param compared how many rows were compared with the contents of their entries
 * @param erased how many entries have no contents any more, so that nothing could be compared
 * @param findings what is wrong, in the order of positions; nothing if all is well
 */
public record LogComparison(long compared, long erased, List<Finding> findings) {
  /** Copies the list. */
  public LogComparison {
    findings = List.copyOf(findings);
  }

  /** What can be wrong with a position. */
  public enum Problem {
    /** The row is gone, and the contents of its entry are not erased. */
    ROW_MISSING,
    /** The row says something else than was sealed. */
    ROW_ALTERED,
    /** The contents are not what the entry commits to. */
    CONTENTS_ALTERED,
    /** The tree up to here is not that of the entries: an entry, or a hash, was altered. */
    TREE_ALTERED
  }

  /**
   * One position that is not as it was sealed.
   *
   * @param position of the row, which is the index of its entry
   * @param problem what is wrong
   */
  public record Finding(long position, Problem problem) {}
}

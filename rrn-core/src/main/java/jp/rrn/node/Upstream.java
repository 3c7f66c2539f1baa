package jp.rrn.node;

import jp.rrn.history.ChangeNotice;

/**
 * The next tier up (都道府県知事 for a municipality, the agency for a prefecture).
 *
 * <p>The only way identity data travels between tiers, and it goes up. A node is built with its
 * upstream and has no reference to the node below. Source: 住民基本台帳法 30条の6 2項, 30条の7.
 */
public interface Upstream {
  /**
   * Hands over a notice; returns after the receiver has committed it.
   *
   * <p>Each change is taken or refused on its own. A change that was taken before is taken again
   * without effect, so whoever is unsure whether a notice arrived sends it again. Safe for
   * concurrent callers.
   */
  Receipt submit(ChangeNotice notice);
}

package jp.rrn.feed;

/**
 * Stands for one person in one feed. It is made under a key of the node, so it tells nothing by
 * itself: the recipient knows whose it is from the reply to its mark, and the keys of two feeds for
 * one person cannot be matched.
 *
 * @param digits 32 hexadecimal digits
 */
public record FollowKey(String digits) {
  /** Checks the digits. */
  public FollowKey {
    if (!digits.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("follow key must have 32 hexadecimal digits");
    }
  }

  /** Returns the type's name and a mask: whoever has the recipient's files knows whose it is. */
  @Override
  public String toString() {
    return "FollowKey[masked]";
  }
}

package jp.rrn.node;

import jp.rrn.feed.FollowKey;
import jp.rrn.provision.ProvisionReply;

/** What became of a mark a recipient wanted to place. */
public sealed interface FollowReply {
  /**
   * It stands.
   *
   * @param key what stands for the person in this feed from now on
   */
  record Followed(FollowKey key) implements FollowReply {}

  /**
   * It does not.
   *
   * @param why what the recipient would read if it asked for the same of this person
   */
  record NotFollowed(ProvisionReply why) implements FollowReply {}
}

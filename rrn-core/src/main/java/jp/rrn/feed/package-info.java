/**
 * What recipients follow, and how they are told of changes without losing one or taking one twice.
 *
 * <p>A recipient places a {@link jp.rrn.feed.FollowMark} on a person for an affair. From then on
 * changes of that person's record appear in the recipient's feed for that affair: numbered 1, 2, 3
 * … in the transaction in which they are first told, so that what may not be told has no number. A
 * {@link jp.rrn.feed.FeedNotice} says which kind of change and about whom, by a {@link
 * jp.rrn.feed.FollowKey} that means something to this recipient and affair alone.
 *
 * <p>On the recipient's side a {@link jp.rrn.feed.FeedMirror} takes pages in any order, says what
 * is missing, and ends in the same state whatever was lost, repeated or late. It begins with a
 * {@link jp.rrn.feed.FeedSnapshot}. Who may read is decided by the node, at every read; {@link
 * jp.rrn.feed.FeedStore} is the port.
 */
@NullMarked
package jp.rrn.feed;

import org.jspecify.annotations.NullMarked;

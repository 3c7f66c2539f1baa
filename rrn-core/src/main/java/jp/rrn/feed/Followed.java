package jp.rrn.feed;

import java.util.Optional;

/**
 * A mark as a recipient knows it.
 *
 * @param key on whom
 * @param placed the sequence of the notice that placed it
 * @param mark which
 * @param last the newest change that was told since
 */
public record Followed(
    FollowKey key, long placed, FollowMark mark, Optional<FeedNotice.Changed> last) {}

package jp.rrn.node;

import java.util.Map;
import jp.rrn.feed.FeedPage;
import jp.rrn.feed.FeedSnapshot;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionReply;

/** What a reader of a feed is told. */
public sealed interface FeedReply {
  /**
   * A page.
   *
   * @param page the notices
   * @param items by sequence, the items asked for as each change left them; empty if none were
   */
  record Told(FeedPage page, Map<Long, ProvidedItems> items) implements FeedReply {
    /** Copies the map. */
    public Told {
      items = Map.copyOf(items);
    }
  }

  /**
   * A piece of a snapshot.
   *
   * @param piece what is followed
   */
  record Listed(FeedSnapshot piece) implements FeedReply {}

  /**
   * Nothing: the right is gone, or nobody can say now whether it is there.
   *
   * @param why what the recipient would read if it asked for the same
   */
  record Stopped(ProvisionReply why) implements FeedReply {}
}

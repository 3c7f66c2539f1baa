package jp.rrn.node;

import java.time.Clock;
import java.util.random.RandomGenerator;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.ChangeNotice;
import jp.rrn.store.RegistryStore;

/**
 * A governor's node (都道府県知事): keeps what its municipalities notify and passes it on to the nation.
 * Safe for concurrent callers.
 *
 * <p>Source: 住民基本台帳法 30条の6, 30条の7.
 */
public final class Prefecture implements Upstream {
  private final PrefectureCode code;
  private final IncomingChanges incoming;
  private final Forwarding forwarding;

  /** Creates a prefecture over a store of its own, below the nation. */
  public Prefecture(
      PrefectureCode code,
      RegistryStore store,
      Upstream nation,
      Clock clock,
      RandomGenerator random) {
    this.code = code;
    this.incoming = new IncomingChanges(store, clock, random);
    this.forwarding = new Forwarding(store, nation);
  }

  /**
   * Takes a notice of municipalities of this prefecture.
   *
   * @throws IllegalArgumentException if a change comes from another prefecture; then none is taken
   */
  @Override
  public Receipt submit(ChangeNotice notice) {
    boolean own =
        notice.changes().stream().allMatch(change -> change.origin().prefecture().equals(code));
    if (!own) {
      throw new IllegalArgumentException("a notice comes from municipalities of the prefecture");
    }
    return incoming.take(notice);
  }

  /**
   * Sends up at most {@link ChangeNotice#LIMIT} entries, and says what became of them. Call until
   * nothing is due.
   */
  public Forwarded forward() {
    return forwarding.forwardOnce();
  }
}

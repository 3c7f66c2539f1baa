package jp.rrn.node;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.feed.FeedKey;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.History;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Giver;
import jp.rrn.log.LogFiles;
import jp.rrn.log.SubjectKey;
import jp.rrn.provision.TellingRules;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;

/**
 * A governor's node (都道府県知事): keeps what its municipalities notify and passes it on to the nation.
 * Safe for concurrent callers.
 *
 * <p>Source: 住民基本台帳法 30条の6, 30条の7.
 */
public final class Prefecture implements Upstream {
  private final PrefectureCode code;
  private final RegistryStore store;
  private final Clock clock;
  private final RandomGenerator random;
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
    this.store = store;
    this.clock = clock;
    this.random = random;
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
   * Sends up a notice of at most {@link ChangeNotice#LIMIT} entries that takes something, and says
   * what became of it. Call until {@link Forwarded#entries()} is 0.
   */
  public Forwarded forward() {
    return forwarding.forwardOnce(entries -> {});
  }

  /** Returns the counter at which this node's records are asked for, under this catalogue. */
  public Provision provision(Catalogue catalogue) {
    return provision(Authorization.of(catalogue));
  }

  /** Returns the counter at which this node's records are asked for, so authorized. */
  public Provision provision(Authorization authorization) {
    return new Provision(Giver.GOVERNOR, store, authorization, clock);
  }

  /**
   * Returns what makes the requests asked here provable.
   *
   * @param keys made of a secret of this node alone, which stays the same as long as its log does
   */
  public ProvisionLog log(SubjectKey.Maker keys) {
    return new ProvisionLog(store, keys, random);
  }

  /**
   * Returns the counter at which recipients follow this node's records, so authorized. Make one
   * with the same key at every start.
   */
  public Feeds feeds(Authorization authorization, FeedKey key) {
    return new Feeds(Giver.GOVERNOR, store, authorization, key, clock);
  }

  /**
   * Returns the desk at which residents are told who was given their record here.
   *
   * @param keys as those of {@link #log}
   * @param published where the log is published
   * @param rules what they are told
   */
  public AccountDesk accounts(SubjectKey.Maker keys, LogFiles published, TellingRules rules) {
    return new AccountDesk(store, keys, published, rules, clock);
  }

  /** Returns where provision here is stopped as a whole and resumed. */
  public EmergencyDesk emergency() {
    return new EmergencyDesk(store, clock);
  }

  /** Returns the desk at which residents ask for their record here (30条の32 to 30条の36). */
  public DisclosureDesk disclosure(Deadlines deadlines) {
    return new DisclosureDesk(store, deadlines, clock);
  }

  /** Returns the subject that has, or had, this residence code. */
  public Optional<Subject> find(ResidenceCode residenceCode) {
    return store.inTransaction(s -> Numbers.find(s.numbers(), residenceCode));
  }

  /** Returns everything ever recorded here of a subject; empty if there is nothing. */
  public History history(Subject subject) {
    return store.inTransaction(s -> History.of(s.histories().list(subject)));
  }
}

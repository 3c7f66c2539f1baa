package jp.rrn.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.record.Subject;

/**
 * The number ledger of one node: append-only, nothing is deleted, no number changes its kind, body
 * or first subject.
 *
 * <p>Unique: (kind, body); (kind, subject) among assigned claims; a request id names the claims of
 * one request. Used within the transaction that handed it out, by one thread.
 *
 * <p>What is there for one is there for many as well: the batch forms do what a loop over the
 * single ones does, in the order given, and an adapter overrides them only where one round trip to
 * its engine is cheaper. A batch that throws may have done a part of it, like the loop: let the
 * transaction fail. Callers keep a batch to some thousands.
 */
public interface NumberStore {
  /**
   * Claims a number; the first to commit has it.
   *
   * @return false, with nothing written, if (kind, body) is taken in any state
   * @throws ActiveNumberException if it is assigned to a subject that already has an assigned
   *     number of this kind
   */
  boolean claim(Claim claim);

  /**
   * Claims many numbers. Of two claims on one number in the batch the first has it.
   *
   * @return those that were not taken, since their number is taken, in the order given
   * @throws ActiveNumberException as {@link #claim} does
   */
  default List<Claim> claimAll(List<Claim> claims) {
    List<Claim> refused = new ArrayList<>();
    for (Claim claim : claims) {
      if (!claim(claim)) {
        refused.add(claim);
      }
    }
    return List.copyOf(refused);
  }

  /** Returns the claim on this body. */
  Optional<Claim> find(NumberKind kind, long body);

  /** Returns the claims on these bodies by body; a body that is not taken is left out. */
  default Map<Long, Claim> find(NumberKind kind, Collection<Long> bodies) {
    Map<Long, Claim> found = new LinkedHashMap<>();
    bodies.forEach(body -> find(kind, body).ifPresent(claim -> found.put(body, claim)));
    return found;
  }

  /**
   * Returns whose number this is, or was: a subject that never changes once it is there. Cheaper
   * than {@link #find} where a store remembers it; whether the number is in use, it does not say.
   */
  default Optional<Subject> findHolder(NumberKind kind, long body) {
    return find(kind, body).flatMap(Claim::holder);
  }

  /** Returns the number in use by this subject. */
  Optional<Claim> findAssigned(NumberKind kind, Subject subject);

  /**
   * Returns every claim this subject holds or held, in the order they were made; empty if there is
   * none.
   */
  List<Claim> list(NumberKind kind, Subject subject);

  /** Returns {@link #list(NumberKind, Subject)} for each of these subjects, empty lists too. */
  default Map<Subject, List<Claim>> listBySubject(NumberKind kind, Collection<Subject> subjects) {
    Map<Subject, List<Claim>> lists = new LinkedHashMap<>();
    subjects.forEach(subject -> lists.put(subject, list(kind, subject)));
    return lists;
  }

  /** Returns the claims that answer this request, by ascending body; empty if it is new. */
  List<Claim> list(NumberKind kind, RequestId requestId);

  /** Returns {@link #list(NumberKind, RequestId)} for each of these requests, empty lists too. */
  default Map<RequestId, List<Claim>> listByRequest(
      NumberKind kind, Collection<RequestId> requestIds) {
    Map<RequestId, List<Claim>> lists = new LinkedHashMap<>();
    requestIds.forEach(requestId -> lists.put(requestId, list(kind, requestId)));
    return lists;
  }

  /**
   * Moves a claim forward to {@code claim.state()}, giving it a subject if it has none yet.
   *
   * @throws IllegalStateException if no claim has this kind and body, or it would move backwards or
   *     change subject
   * @throws ActiveNumberException if the subject already has an assigned number of this kind
   */
  void advance(Claim claim);

  /**
   * Moves many claims forward.
   *
   * @throws IllegalStateException as {@link #advance} does
   * @throws ActiveNumberException as {@link #advance} does
   */
  default void advanceAll(List<Claim> claims) {
    claims.forEach(this::advance);
  }

  /**
   * Returns the stock: designated residence codes that have no subject, in an order that is fixed
   * within the transaction.
   */
  Stock stock();

  /** The free residence codes of a municipality. */
  interface Stock {
    /**
     * Returns how many there are. Others who draw at the same time need not be counted off yet: it
     * is a level to watch, not a promise that so many can be drawn.
     */
    int size();

    /**
     * Returns the one at {@code index}, 0 to size − 1. It leaves the stock when it is advanced. May
     * read the whole stock: to draw one, {@link #draw} is cheaper.
     */
    Claim get(int index);

    /**
     * Returns one of them, each as likely as any other; empty if there is none. It leaves the stock
     * when it is advanced. What it costs hardly grows with the stock, and two who draw at once are
     * in each other's way only if they draw the same code.
     */
    default Optional<Claim> draw(RandomGenerator random) {
      int size = size();
      return size == 0 ? Optional.empty() : Optional.of(get(random.nextInt(size)));
    }
  }
}

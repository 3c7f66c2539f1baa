package jp.rrn.number;

import java.util.List;
import java.util.Optional;
import jp.rrn.record.Subject;

/**
 * The number ledger of one node: append-only, nothing is deleted, no number changes its kind, body
 * or first subject.
 *
 * <p>Unique: (kind, body); (kind, subject) among assigned claims; a request id names the claims of
 * one request. Used within the transaction that handed it out, by one thread.
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

  /** Returns the claim on this body. */
  Optional<Claim> find(NumberKind kind, long body);

  /** Returns the number in use by this subject. */
  Optional<Claim> findAssigned(NumberKind kind, Subject subject);

  /**
   * Returns every claim this subject holds or held, in the order they were made; empty if there is
   * none.
   */
  List<Claim> list(NumberKind kind, Subject subject);

  /** Returns the claims that answer this request, by ascending body; empty if it is new. */
  List<Claim> list(NumberKind kind, RequestId requestId);

  /**
   * Moves a claim forward to {@code claim.state()}, giving it a subject if it has none yet.
   *
   * @throws IllegalStateException if no claim has this kind and body, or it would move backwards or
   *     change subject
   * @throws ActiveNumberException if the subject already has an assigned number of this kind
   */
  void advance(Claim claim);

  /**
   * Returns the stock: designated residence codes that have no subject, in an order that is fixed
   * within the transaction.
   */
  Stock stock();

  /** The free residence codes of a municipality. */
  interface Stock {
    /** Returns how many there are. */
    int size();

    /** Returns the one at {@code index}, 0 to size − 1. It leaves the stock when it is advanced. */
    Claim get(int index);
  }
}

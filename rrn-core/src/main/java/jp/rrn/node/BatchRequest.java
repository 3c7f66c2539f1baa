package jp.rrn.node;

import java.util.Objects;
import java.util.Optional;
import jp.rrn.law.Access;
import jp.rrn.law.Method;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;

/**
 * A request about many persons, without the persons (一括提供).
 *
 * @param id names it; drawn by the recipient
 * @param inquiry who asks, for what, why and which items
 * @param keys by what the persons are named
 * @param count how many there are; of this many it is decided whether one request may be about
 * @param since an earlier request of the same recipient, if only what changed since is wanted
 */
public record BatchRequest(
    BatchId id, Provision.Inquiry inquiry, KeyKind keys, int count, Optional<BatchId> since) {
  /** The most persons one request is about. */
  public static final int COUNT_MAX = BatchKey.PLACE_MAX;

  /**
   * Checks that it is a request for many.
   *
   * @throws IllegalArgumentException if it is to be answered at once, searches, asks about nobody,
   *     or more than {@link #COUNT_MAX}, or does not ask for the number by which it names persons
   */
  public BatchRequest {
    Objects.requireNonNull(id, "id");
    require(inquiry.asked().method() != Method.IMMEDIATE, "method: must be one for many");
    require(inquiry.asked().access().equals(Access.BY_KEY), "searchBy: must be left out");
    require(
        keys.item().stream().allMatch(inquiry.items()::contains),
        "items: must hold the number that is used as key");
    require(count >= 1 && count <= COUNT_MAX, "count: must be 1 to " + COUNT_MAX);
    require(!since.equals(Optional.of(id)), "since: must be another request");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** Returns how many lines this chunk has; 0 if there is no such chunk. */
  int lines(int chunk) {
    long before = (chunk - 1L) * BatchProvision.CHUNK;
    return chunk < 1 ? 0 : (int) Math.max(0, Math.min(BatchProvision.CHUNK, count - before));
  }

  /** Returns under which name its marks are kept. */
  String name() {
    return id.nameFor(inquiry.recipient());
  }

  /** Returns whether a request that was remembered is a line of this one. */
  boolean made(UseRequest request) {
    return request.asker().equals(inquiry.asker())
        && request.purpose().equals(inquiry.purpose())
        && request.asked().equals(inquiry.asked())
        && request.target().persons() == count
        && request.target().consented() == inquiry.consented();
  }
}

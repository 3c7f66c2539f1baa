package jp.rrn.node;

import java.util.List;

/**
 * What became of the entries that were due to go up.
 *
 * @param entries how many the next tier holds now; 0 only if everything that is due was refused
 * @param refused those it refused; they stay due, and so does what follows them of the same person
 */
public record Forwarded(int entries, List<RefusedChange> refused) {
  /** Copies the list. */
  public Forwarded {
    refused = List.copyOf(refused);
  }
}

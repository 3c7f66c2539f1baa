package jp.rrn.node;

import java.util.List;

/**
 * What the receiver made of a notice.
 *
 * @param taken how many changes it holds now, those it held before included
 * @param refused those it does not hold, in the order of the notice
 */
public record Receipt(int taken, List<RefusedChange> refused) {
  /** Copies the list. */
  public Receipt {
    refused = List.copyOf(refused);
  }
}

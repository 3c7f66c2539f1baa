package jp.rrn.testkit.nation;

import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.Municipality;
import jp.rrn.node.Notified;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.RequestId;
import jp.rrn.testkit.fault.FaultyLine;

/** A municipality with its lines. */
final class Town {
  private static final int STOCK_LEAST = 20;

  private final LocalGovernmentCode code;
  private final Node<Municipality> node;
  private final FaultyLine line;
  private final Gate agency;
  private int founders;
  private int restockings;
  private boolean low;

  Town(LocalGovernmentCode code, Node<Municipality> node, FaultyLine line, Gate agency) {
    this.code = code;
    this.node = node;
    this.line = line;
    this.agency = agency;
  }

  LocalGovernmentCode code() {
    return code;
  }

  Node<Municipality> node() {
    return node;
  }

  FaultyLine line() {
    return line;
  }

  /** Breaks or mends what leads out of the municipality. */
  void breakOff(boolean yes) {
    if (yes) {
      line.breakOff();
    } else {
      line.mend();
    }
    agency.breakOff(yes);
  }

  void runsLow() {
    low = true;
  }

  boolean isLow() {
    return low;
  }

  /** One more resident is expected on the first day. */
  void expectFounder() {
    founders++;
  }

  /**
   * Asks for codes: at first for the founders, later for a tenth as many, and always some more. A
   * request that failed is repeated as the same one.
   */
  void restock() {
    int wanted = STOCK_LEAST + (restockings == 0 ? founders : founders / 10);
    RequestId request = new RequestId("stock-" + code.digits() + "-" + restockings);
    node.get().restock(request, Math.min(wanted, AllotmentRequest.LIMIT));
    restockings++;
    low = false;
  }

  /**
   * Looks whether a change was recorded after all, as a clerk does whose call has failed: among
   * what was not sent yet, by the operator, of whom each step has one of its own.
   */
  Optional<HistoryEntry> recordedBy(Notified notified) {
    return node.store()
        .inTransaction(
            s ->
                s.histories().listUnforwarded(Integer.MAX_VALUE).stream()
                    .filter(entry -> isBy(entry, notified))
                    .findFirst());
  }

  /** The first My Number is recorded in the name of who entered the person. */
  private static boolean isBy(HistoryEntry entry, Notified notified) {
    return entry.change().operator().equals(notified.operator())
        && entry.change().reason() != ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY;
  }
}

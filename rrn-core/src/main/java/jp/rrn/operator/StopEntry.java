package jp.rrn.operator;

import java.util.Optional;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;

/**
 * One order in the journal of a node that says whether its provision is stopped.
 *
 * @param sequence 1, 2, 3 … without gaps
 * @param ordered the order
 */
public record StopEntry(int sequence, EmergencyStop.Ordered ordered) implements JournalEntry {
  /** The one journal of orders a node has. */
  public static final JournalKind<StopEntry> KIND = new JournalKind<>("stop", StopEntry.class);

  /** Its id. */
  public static final String ID = "provision";

  /** Checks the sequence. */
  public StopEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }

  @Override
  public String journalId() {
    return ID;
  }

  /** Returns no place: nobody has to look for the one journal there is. */
  @Override
  public Optional<String> place() {
    return Optional.empty();
  }
}

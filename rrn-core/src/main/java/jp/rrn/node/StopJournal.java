package jp.rrn.node;

import jp.rrn.journal.Journal;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.EmergencyStop.Ordered;
import jp.rrn.operator.StopEntry;
import jp.rrn.store.Session;

/** The orders to stop provision and to resume it, as the store of a node keeps them. */
final class StopJournal {
  private StopJournal() {}

  static EmergencyStop read(Session session) {
    return EmergencyStop.of(
        journal(session).list(StopEntry.ID).stream().map(StopEntry::ordered).toList());
  }

  static void append(Session session, int sequence, Ordered ordered) {
    journal(session).append(new StopEntry(sequence, ordered));
  }

  private static Journal<StopEntry> journal(Session session) {
    return session.journal(StopEntry.KIND);
  }
}

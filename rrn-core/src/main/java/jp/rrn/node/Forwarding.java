package jp.rrn.node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;

/** Sends up what was not sent yet, in bounded notices. */
final class Forwarding {
  private final RegistryStore store;
  private final Upstream upstream;

  Forwarding(RegistryStore store, Upstream upstream) {
    this.store = store;
    this.upstream = upstream;
  }

  /** Sends one notice and returns what became of it. */
  Forwarded forwardOnce() {
    List<HistoryEntry> entries =
        store.inTransaction(s -> s.histories().listUnforwarded(ChangeNotice.LIMIT));
    if (entries.isEmpty()) {
      return new Forwarded(0, List.of());
    }
    // Submit outside any transaction, mark after: a crash in between repeats the notice, and a
    // repeated notice is harmless. Marking first would lose it.
    Receipt receipt =
        upstream.submit(new ChangeNotice(entries.stream().map(HistoryEntry::change).toList()));
    List<HistoryEntry> taken = taken(entries, receipt);
    store.<Boolean>inTransaction(
        s -> {
          taken.forEach(s.histories()::markForwarded);
          return true;
        });
    return new Forwarded(taken.size(), receipt.refused());
  }

  /**
   * Returns the entries the receiver holds; what follows a refused entry of the same subject stays
   * behind it.
   */
  private static List<HistoryEntry> taken(List<HistoryEntry> entries, Receipt receipt) {
    Set<MessageId> refused = new HashSet<>();
    receipt.refused().forEach(change -> refused.add(change.messageId()));
    Set<Subject> stuck = new HashSet<>();
    return entries.stream()
        .filter(
            entry -> {
              if (refused.contains(entry.change().messageId())) {
                stuck.add(entry.subject());
              }
              return !stuck.contains(entry.subject());
            })
        .toList();
  }
}

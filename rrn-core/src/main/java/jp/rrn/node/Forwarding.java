package jp.rrn.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

  /**
   * Sends notices until the next tier takes something, or everything that is due was sent once.
   *
   * @param before what to do with entries, at most {@link ChangeNotice#LIMIT} at a time, before
   *     they are sent; what it appends is sent as well
   */
  Forwarded forwardOnce(Consumer<List<HistoryEntry>> before) {
    Set<Subject> stuck = new HashSet<>();
    List<RefusedChange> refused = new ArrayList<>();
    int passed = 0;
    List<HistoryEntry> page = prepared(passed, before);
    while (!page.isEmpty()) {
      List<HistoryEntry> taken = send(page, stuck, refused);
      if (!taken.isEmpty()) {
        return new Forwarded(taken.size(), refused);
      }
      // What was refused stays due and stays first: it is passed, so that it holds up nobody else.
      passed += page.size();
      page = prepared(passed, before);
    }
    return new Forwarded(0, refused);
  }

  /** Returns a page of which {@code before} has seen every entry, its own among them. */
  private List<HistoryEntry> prepared(int passed, Consumer<List<HistoryEntry>> before) {
    Set<MessageId> seen = new HashSet<>();
    List<HistoryEntry> page = due(passed);
    List<HistoryEntry> unseen = page;
    while (!unseen.isEmpty()) {
      before.accept(unseen);
      unseen.forEach(entry -> seen.add(entry.change().messageId()));
      page = due(passed);
      unseen = page.stream().filter(e -> !seen.contains(e.change().messageId())).toList();
    }
    return page;
  }

  private List<HistoryEntry> due(int passed) {
    int limit = passed + ChangeNotice.LIMIT;
    List<HistoryEntry> due = store.inTransaction(s -> s.histories().listUnforwarded(limit));
    return due.subList(Math.min(passed, due.size()), due.size());
  }

  private List<HistoryEntry> send(
      List<HistoryEntry> page, Set<Subject> stuck, List<RefusedChange> refused) {
    List<HistoryEntry> entries =
        page.stream().filter(entry -> !stuck.contains(entry.subject())).toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    // Submit outside any transaction, mark after: a crash in between repeats the notice, and a
    // repeated notice is harmless. Marking first would lose it.
    Receipt receipt =
        upstream.submit(new ChangeNotice(entries.stream().map(HistoryEntry::change).toList()));
    refused.addAll(receipt.refused());
    List<HistoryEntry> taken = taken(entries, receipt, stuck);
    store.<Boolean>inTransaction(
        s -> {
          s.histories().markAllForwarded(taken);
          return true;
        });
    return taken;
  }

  /**
   * Returns the entries the receiver holds; what follows a refused entry of the same subject stays
   * behind it.
   */
  private static List<HistoryEntry> taken(
      List<HistoryEntry> entries, Receipt receipt, Set<Subject> stuck) {
    Set<MessageId> refused =
        receipt.refused().stream().map(RefusedChange::messageId).collect(Collectors.toSet());
    List<HistoryEntry> taken = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      if (refused.contains(entry.change().messageId())) {
        stuck.add(entry.subject());
      } else if (!stuck.contains(entry.subject())) {
        taken.add(entry);
      }
    }
    return taken;
  }
}

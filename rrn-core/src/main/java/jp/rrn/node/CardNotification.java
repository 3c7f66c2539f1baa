package jp.rrn.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.rrn.card.CardSystem;
import jp.rrn.card.CertificateService;
import jp.rrn.card.NoticeReceiver;
import jp.rrn.card.PlaceUnreachableException;
import jp.rrn.card.RecordNotice;
import jp.rrn.card.RecordNotices;
import jp.rrn.code.RrnException;
import jp.rrn.date.LegalDay;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;

/**
 * Tells card system and certificate service what the nation's entries mean to them, each once in
 * effect. Safe for concurrent callers.
 *
 * <p>The notices are readings of the history; what is still to be told are the entries not marked
 * forwarded, for above the nation there is nobody else to forward to. A crash at any point is
 * mended by calling again.
 */
public final class CardNotification {
  /** The most entries that are looked at in one go. */
  private static final int PAGE = 500;

  private final RegistryStore store;
  private final CardSystem cardSystem;
  private final CertificateService certificates;

  /** Creates one over the store of the nation. */
  public CardNotification(
      RegistryStore store, CardSystem cardSystem, CertificateService certificates) {
    this.store = store;
    this.cardSystem = cardSystem;
    this.certificates = certificates;
  }

  /** An entry and what follows from it. */
  private record Due(HistoryEntry entry, List<RecordNotice> notices) {}

  /**
   * Tells of at most a page of entries beyond those that could not be told. Call until it returns
   * 0.
   *
   * <p>If a service does not take a notice, that person's later notices wait behind it and
   * everybody else's go on.
   *
   * @return how many entries are told now that were not
   */
  public int tellOnce() {
    Set<Subject> stuck = new HashSet<>();
    int passed = 0;
    List<Due> page = due(passed);
    while (!page.isEmpty()) {
      List<HistoryEntry> told = tell(page, stuck);
      if (!told.isEmpty()) {
        return told.size();
      }
      passed += page.size();
      page = due(passed);
    }
    return 0;
  }

  private List<Due> due(int passed) {
    return store.inTransaction(
        s ->
            s.histories().listUnforwarded(passed + PAGE).stream()
                .skip(passed)
                .map(entry -> new Due(entry, notices(s.histories().list(entry.subject()), entry)))
                .toList());
  }

  private static List<RecordNotice> notices(List<HistoryEntry> entries, HistoryEntry entry) {
    return RecordNotices.of(History.of(entries), entry, LegalDay.of(entry.recordedAt()));
  }

  private List<HistoryEntry> tell(List<Due> page, Set<Subject> stuck) {
    // Submit outside any transaction, mark after: a crash in between repeats the notices, and a
    // repeated notice is harmless. Marking first would lose them.
    List<HistoryEntry> told = new ArrayList<>();
    try {
      for (Due due : page) {
        if (isTold(due, stuck)) {
          told.add(due.entry());
        }
      }
    } finally {
      mark(told);
    }
    return told;
  }

  private void mark(List<HistoryEntry> told) {
    store.<Boolean>inTransaction(
        s -> {
          told.forEach(s.histories()::markForwarded);
          return true;
        });
  }

  private boolean isTold(Due due, Set<Subject> stuck) {
    Subject subject = due.entry().subject();
    if (stuck.contains(subject)) {
      return false;
    }
    try {
      due.notices().forEach(this::submit);
      return true;
    } catch (PlaceUnreachableException down) {
      throw down;
    } catch (RrnException notTaken) {
      stuck.add(subject);
      return false;
    }
  }

  private void submit(RecordNotice notice) {
    if (notice.id().receiver() == NoticeReceiver.CARD_SYSTEM) {
      cardSystem.take(notice);
    } else {
      certificates.take(notice);
    }
  }
}

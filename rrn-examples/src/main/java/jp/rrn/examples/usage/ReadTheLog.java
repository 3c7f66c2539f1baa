package jp.rrn.examples.usage;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.law.Language;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.UsagePage;
import jp.rrn.provision.UsageReport;
import jp.rrn.provision.UsageStatistics;
import jp.rrn.signal.MisuseWatch;
import jp.rrn.signal.OperatorTies;
import jp.rrn.signal.Signal;
import jp.rrn.signal.Thresholds;
import jp.rrn.store.RegistryStore;

/** Reads the whole log of a store once a year to publish it, and every night to look for misuse. */
public final class ReadTheLog {
  private static final int PAGE = 1_000;

  private final RegistryStore store;

  /** Reads the log of this store. */
  public ReadTheLog(RegistryStore store) {
    this.store = store;
  }

  /** Returns the page to publish, with numbers below ten kept back. */
  public String publish() {
    // tag::publish[]
    UsageStatistics.Fold fold = new UsageStatistics.Fold();
    for (long from = 0; ; from += PAGE) {
      List<ProvisionEntry> entries = list(from);
      entries.forEach(fold::add);
      if (entries.size() < PAGE) {
        break;
      }
    }
    UsageReport report = UsageReport.of(fold.statistics(), 10);
    return UsagePage.html(report, Language.JAPANESE);
    // end::publish[]
  }

  /** Returns what may be misuse; who belongs to whom only the host can say. */
  public List<Signal> watch(OperatorTies ties) {
    // tag::watch[]
    MisuseWatch watch = new MisuseWatch(Thresholds.DEFAULT, ties);
    List<Signal> found = new ArrayList<>();
    long position = 0;
    for (List<ProvisionEntry> entries = list(0); !entries.isEmpty(); entries = list(position)) {
      for (ProvisionEntry entry : entries) {
        found.addAll(watch.read(position++, entry));
      }
    }
    // end::watch[]
    return found;
  }

  private List<ProvisionEntry> list(long from) {
    return store.inTransaction(session -> session.provisions().list(from, PAGE));
  }
}

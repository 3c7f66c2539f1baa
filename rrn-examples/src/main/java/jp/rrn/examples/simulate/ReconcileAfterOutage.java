package jp.rrn.examples.simulate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.testkit.nation.Discrepancy;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.Outage;
import jp.rrn.testkit.nation.SimulatedNation;

/** A prefecture is cut off from the nation for two weeks; when the line heals, the tiers agree. */
public final class ReconcileAfterOutage {
  private ReconcileAfterOutage() {}

  /** Prints, day by day of interest, in how many changes the tiers differ. */
  public static void main(String[] args) {
    run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) {
    // tag::outage[]
    SimulatedNation nation =
        Nation.of(500)
            .seed(20261125)
            .breakLine(Outage.ofPrefecture(0, 20, 14)) // from day 20 on, for 14 days
            .found(MemoryStore::new);
    nation.live(20);
    print(out, "before the outage", nation.discrepancies());
    nation.live(14);
    print(out, "at its end", nation.discrepancies());
    nation.live(5);
    print(out, "days after", nation.discrepancies());
    // end::outage[]
    nation.settle();
    out.print(nation.report().summary());
  }

  private static void print(PrintStream out, String when, List<Discrepancy> found) {
    long missing = found.stream().filter(d -> d.kind() == Discrepancy.Kind.MISSING).count();
    out.printf("%s: %d missing at the next tier, %d discrepancies%n", when, missing, found.size());
  }
}

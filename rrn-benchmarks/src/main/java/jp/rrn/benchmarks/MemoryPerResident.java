package jp.rrn.benchmarks;

import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.IdentityRecord;
import jp.rrn.storage.memory.MemoryStore;

/**
 * How many bytes of heap a resident with one entry of history takes in a {@link MemoryStore}: the
 * difference of used heap after collections, so the virtual machine must run nothing else.
 */
public final class MemoryPerResident {
  private static final int COLLECTIONS = 3;

  private MemoryPerResident() {}

  /**
   * What one resident takes, in bytes.
   *
   * @param residents of how many it is the mean
   * @param values the entry and everything it refers to, which any store must hold
   * @param histories what the store adds to find it
   * @param numbers residence code and My Number in the ledger
   */
  record Bytes(int residents, long values, long histories, long numbers) {
    long entry() {
      return values + histories;
    }
  }

  /** Measures 100,000 and 1,000,000 residents; the second takes about 1.5 GB. */
  public static void main(String[] arguments) {
    print(System.out, measure(100_000), measure(1_000_000));
  }

  static void print(PrintStream out, Bytes... measured) {
    out.println(
        "| residents | the entry itself | + store | = history | + two numbers in the ledger |");
    out.println("|---:|---:|---:|---:|---:|");
    for (Bytes bytes : measured) {
      out.printf(
          "| %,d | %d B | %d B | %d B | %d B |%n",
          bytes.residents, bytes.values, bytes.histories, bytes.entry(), bytes.numbers);
    }
  }

  static Bytes measure(int residents) {
    List<HistoryEntry> entries = new ArrayList<>(residents);
    MemoryStore store = new MemoryStore();
    try {
      long empty = used();
      for (int i = 0; i < residents; i++) {
        entries.add(Residents.birth(i));
      }
      long held = used();
      entries.forEach(entry -> append(store, entry));
      long findable = used();
      entries.forEach(entry -> claim(store, entry));
      long numbered = used();
      return new Bytes(
          residents,
          (held - empty) / residents,
          (findable - held) / residents,
          (numbered - findable) / residents);
    } finally {
      Reference.reachabilityFence(entries);
      Reference.reachabilityFence(store);
    }
  }

  private static void append(MemoryStore store, HistoryEntry entry) {
    store.<Boolean>inTransaction(
        session -> {
          session.histories().append(entry);
          session.histories().markForwarded(entry);
          return true;
        });
  }

  private static void claim(MemoryStore store, HistoryEntry entry) {
    IdentityRecord record = entry.change().record();
    store.<Boolean>inTransaction(
        session ->
            session
                    .numbers()
                    .claim(
                        assigned(
                            NumberKind.RESIDENCE_CODE,
                            record.residenceCode().body(),
                            record.residenceCode().checkDigit(),
                            entry))
                && record
                    .myNumber()
                    .filter(
                        number ->
                            session
                                .numbers()
                                .claim(
                                    assigned(
                                        NumberKind.MY_NUMBER,
                                        number.body(),
                                        number.checkDigit(),
                                        entry)))
                    .isPresent());
  }

  private static Claim assigned(NumberKind kind, long body, int checkDigit, HistoryEntry entry) {
    return new Claim(kind, body, checkDigit, ClaimState.ASSIGNED, entry.subject(), null, null);
  }

  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

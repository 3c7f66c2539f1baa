package jp.rrn.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What one operation costs in a store that holds few or many residents, each with one entry. The
 * floor is a bare map of the same size: beyond the caches of the processor it slows down as well.
 */
public class RegistrySize extends Timed {
  /** Far from its neighbours in memory, and prime to every size used here. */
  private static final int STRIDE = 7919;

  private static final int RECORDS = 1000;

  @Param({"100000", "1000000"})
  int residents = 1;

  private final MemoryStore store = new MemoryStore();
  private final Map<Subject, HistoryEntry[]> bare = new HashMap<>();
  private Subject[] subjects = {Residents.subject(0)};
  private final SecondEntry second = new SecondEntry();
  private int next;

  /** Fills the store; records are shared, for nothing measured here looks into them. */
  @Setup
  public void fill() {
    IdentityRecord[] records = new IdentityRecord[RECORDS];
    for (int i = 0; i < RECORDS; i++) {
      records[i] = Residents.record(i);
    }
    subjects = new Subject[residents];
    for (int i = 0; i < residents; i++) {
      HistoryEntry birth = Residents.birth(i, records[i % RECORDS]);
      subjects[i] = birth.subject();
      bare.put(birth.subject(), new HistoryEntry[] {birth});
      appendForwarded(birth);
    }
  }

  private void appendForwarded(HistoryEntry entry) {
    store.<Boolean>inTransaction(
        session -> {
          session.histories().append(entry);
          session.histories().markForwarded(entry);
          return true;
        });
  }

  private Subject next() {
    next = (next + STRIDE) % residents;
    return subjects[next];
  }

  @Benchmark
  public List<HistoryEntry> readHistory() {
    Subject subject = next();
    return store.inTransaction(session -> session.histories().list(subject));
  }

  @Benchmark
  public boolean appendAndUndo() {
    return second.appendAndUndo(store, next());
  }

  @Benchmark
  public HistoryEntry[] floorMapGet() {
    HistoryEntry[] held = bare.get(next());
    if (held == null) {
      throw new IllegalStateException("every subject is in the map");
    }
    return held;
  }
}

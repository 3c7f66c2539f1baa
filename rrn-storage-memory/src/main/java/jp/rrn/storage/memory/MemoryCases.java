package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.StaleCaseException;

/** The cases, and which of them are open. */
final class MemoryCases {
  /** An open case by its last day; without one it comes after all others. */
  private record Due(LocalDate on, CaseId caseId) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::on).thenComparing(Due::caseId);

    static Due of(CaseEntry entry) {
      return new Due(entry.due().orElse(LocalDate.MAX), entry.caseId());
    }

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  private final Undo undo;
  private final Map<CaseId, List<CaseEntry>> byCase = new HashMap<>();
  private final TreeMap<Due, CaseId> open = new TreeMap<>();

  MemoryCases(Undo undo) {
    this.undo = undo;
  }

  void append(CaseEntry entry) {
    List<CaseEntry> held = list(entry.caseId());
    if (entry.sequence() != held.size() + 1) {
      throw new StaleCaseException(entry.sequence(), held.size() + 1);
    }
    undo.add(() -> replace(entry.caseId(), held));
    List<CaseEntry> extended = new ArrayList<>(held);
    extended.add(entry);
    replace(entry.caseId(), List.copyOf(extended));
  }

  private void replace(CaseId caseId, List<CaseEntry> entries) {
    List<CaseEntry> before = list(caseId);
    if (!before.isEmpty()) {
      open.remove(Due.of(before.get(before.size() - 1)));
    }
    if (entries.isEmpty()) {
      byCase.remove(caseId);
      return;
    }
    byCase.put(caseId, entries);
    CaseEntry last = entries.get(entries.size() - 1);
    if (!last.event().ends()) {
      open.put(Due.of(last), caseId);
    }
  }

  List<CaseEntry> list(CaseId caseId) {
    return byCase.getOrDefault(caseId, List.of());
  }

  List<CaseId> listOpen(int limit) {
    return open.values().stream().limit(limit).toList();
  }
}

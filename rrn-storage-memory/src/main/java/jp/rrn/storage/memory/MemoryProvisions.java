package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;

/** The requests answered. */
final class MemoryProvisions {
  private final Undo undo;
  private final List<ProvisionEntry> entries = new ArrayList<>();
  private final Map<Subject, List<ProvisionEntry>> bySubject = new HashMap<>();

  MemoryProvisions(Undo undo) {
    this.undo = undo;
  }

  void append(ProvisionEntry entry) {
    undo.add(() -> removeLast(entry));
    entries.add(entry);
    entry
        .subject()
        .ifPresent(s -> bySubject.computeIfAbsent(s, key -> new ArrayList<>(1)).add(entry));
  }

  private void removeLast(ProvisionEntry entry) {
    entries.remove(entries.size() - 1);
    entry
        .subject()
        .ifPresent(
            subject -> bySubject.computeIfPresent(subject, (key, held) -> withoutLast(held)));
  }

  private static List<ProvisionEntry> withoutLast(List<ProvisionEntry> held) {
    held.remove(held.size() - 1);
    return held;
  }

  List<ProvisionEntry> list(long from, int limit) {
    int begin = (int) Math.min(from, entries.size());
    int end = (int) Math.min((long) begin + limit, entries.size());
    return List.copyOf(entries.subList(begin, end));
  }

  long size() {
    return entries.size();
  }

  List<ProvisionEntry> list(Subject subject) {
    return List.copyOf(bySubject.getOrDefault(subject, List.of()));
  }
}

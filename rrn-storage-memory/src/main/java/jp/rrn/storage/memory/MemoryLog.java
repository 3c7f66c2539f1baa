package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The log. Every node is kept, 64 bytes for each entry beside the entry itself, so that a proof
 * makes no hash but those at the right edge.
 */
final class MemoryLog {
  private final Undo undo;
  private final List<LoggedEntry> entries = new ArrayList<>();
  private final List<HashRow> rows = new ArrayList<>();
  private final Map<Subject, LogSubject> subjects = new HashMap<>();
  private Frontier head = Frontier.EMPTY;

  MemoryLog(Undo undo) {
    this.undo = undo;
  }

  Frontier head() {
    return head;
  }

  long append(LoggedEntry entry) {
    Frontier before = head;
    undo.add(() -> truncate(before));
    entries.add(entry);
    head = before.append(entry.leaf(), this::add);
    return before.size();
  }

  private void add(int height, long index, Hash hash) {
    if (height == rows.size()) {
      rows.add(new HashRow());
    }
    rows.get(height).add(hash);
  }

  private void truncate(Frontier to) {
    head = to;
    entries.subList((int) to.size(), entries.size()).clear();
    for (int height = 0; height < rows.size(); height++) {
      rows.get(height).truncate((int) (to.size() >> height));
    }
  }

  Hash node(int height, long index) {
    if (height < 0 || height >= rows.size() || index < 0 || index >= rows.get(height).size()) {
      throw new IllegalArgumentException("node must be over leaves that are there");
    }
    return rows.get(height).get((int) index);
  }

  List<LoggedEntry> list(long from, int limit) {
    int first = (int) Math.min(from, entries.size());
    return List.copyOf(entries.subList(first, first + Math.min(limit, entries.size() - first)));
  }

  void eraseContents(long from, long to) {
    for (int i = (int) from; i < Math.min(to, entries.size()); i++) {
      int index = i;
      LoggedEntry before = entries.get(index);
      undo.add(() -> entries.set(index, before));
      entries.set(index, before.erased());
    }
  }

  Map<Subject, LogSubject> subjects(Set<Subject> asked) {
    Map<Subject, LogSubject> known = new HashMap<>();
    for (Subject subject : asked) {
      LogSubject found = subjects.get(subject);
      if (found != null) {
        known.put(subject, found);
      }
    }
    return known;
  }

  void put(Subject subject, @Nullable LogSubject known) {
    LogSubject before = subjects.get(subject);
    undo.add(() -> replace(subject, before));
    replace(subject, known);
  }

  private void replace(Subject subject, @Nullable LogSubject known) {
    if (known == null) {
      subjects.remove(subject);
    } else {
      subjects.put(subject, known);
    }
  }
}

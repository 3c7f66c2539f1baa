package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.journal.StaleJournalException;

/** The journals of every kind, and which of them are open. */
final class MemoryJournals {
  private record Name(JournalKind<?> kind, String id) {}

  private final Undo undo;
  private final Map<Name, List<JournalEntry>> journals = new HashMap<>();
  private final Map<JournalKind<?>, TreeMap<String, String>> open = new HashMap<>();

  MemoryJournals(Undo undo) {
    this.undo = undo;
  }

  void append(JournalKind<?> kind, JournalEntry entry) {
    String id = entry.journalId();
    int due = count(kind, id) + 1;
    if (entry.sequence() != due) {
      throw new StaleJournalException(entry.sequence(), due);
    }
    List<JournalEntry> held = journals.computeIfAbsent(new Name(kind, id), n -> new ArrayList<>());
    Optional<String> before = find(kind, id, due - 1).flatMap(JournalEntry::place);
    undo.add(
        () -> {
          held.remove(held.size() - 1);
          move(kind, id, entry.place(), before);
        });
    held.add(entry);
    move(kind, id, before, entry.place());
  }

  private void move(JournalKind<?> kind, String id, Optional<String> from, Optional<String> to) {
    TreeMap<String, String> places = open.computeIfAbsent(kind, k -> new TreeMap<>());
    from.ifPresent(places::remove);
    to.ifPresent(place -> places.put(place, id));
  }

  List<JournalEntry> list(JournalKind<?> kind, String id) {
    return journals.getOrDefault(new Name(kind, id), List.of());
  }

  int count(JournalKind<?> kind, String id) {
    return list(kind, id).size();
  }

  Optional<JournalEntry> find(JournalKind<?> kind, String id, int sequence) {
    List<JournalEntry> held = list(kind, id);
    return sequence >= 1 && sequence <= held.size()
        ? Optional.of(held.get(sequence - 1))
        : Optional.empty();
  }

  List<String> listOpen(JournalKind<?> kind, String after, int limit) {
    return open.getOrDefault(kind, new TreeMap<>()).tailMap(after, false).values().stream()
        .limit(limit)
        .toList();
  }
}

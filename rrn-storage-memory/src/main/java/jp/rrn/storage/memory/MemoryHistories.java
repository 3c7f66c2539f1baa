package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/** The lists of changes, and by what they are found. */
final class MemoryHistories {
  /** An entry and its place in the order of all appends. */
  private record Appended(long position, HistoryEntry entry) {}

  private final Undo undo;
  private final Map<Subject, List<HistoryEntry>> bySubject = new HashMap<>();
  private final Map<MessageId, Appended> byMessage = new HashMap<>();
  private final TreeMap<Long, HistoryEntry> unforwarded = new TreeMap<>();
  private long appended;

  MemoryHistories(Undo undo) {
    this.undo = undo;
  }

  void append(HistoryEntry entry) {
    List<HistoryEntry> held = bySubject.getOrDefault(entry.subject(), List.of());
    if (entry.sequence() != held.size() + 1) {
      throw new StaleHistoryException(entry.sequence(), held.size() + 1);
    }
    MessageId message = entry.change().messageId();
    if (byMessage.containsKey(message)) {
      throw new DuplicateMessageException(message);
    }
    long position = ++appended;
    undo.add(() -> remove(entry, position));
    // Most people have one entry or two: a list of exactly that size is what they cost.
    ArrayList<HistoryEntry> extended = new ArrayList<>(held.size() + 1);
    extended.addAll(held);
    extended.add(entry);
    bySubject.put(entry.subject(), extended);
    byMessage.put(message, new Appended(position, entry));
    unforwarded.put(position, entry);
  }

  private void remove(HistoryEntry entry, long position) {
    List<HistoryEntry> held = bySubject.get(entry.subject());
    if (held != null) {
      if (held.size() == 1) {
        bySubject.remove(entry.subject());
      } else {
        held.remove(held.size() - 1);
      }
    }
    byMessage.remove(entry.change().messageId());
    unforwarded.remove(position);
  }

  List<HistoryEntry> list(Subject subject) {
    return List.copyOf(bySubject.getOrDefault(subject, List.of()));
  }

  Optional<HistoryEntry> find(MessageId messageId) {
    return Optional.ofNullable(byMessage.get(messageId)).map(Appended::entry);
  }

  /** Looks at everybody: an index of keys would be half of what a resident costs. */
  List<Subject> search(SearchKeys keys) {
    if (keys.byItem().isEmpty()) {
      throw new IllegalArgumentException("keys must not be empty");
    }
    return bySubject.entrySet().stream()
        .filter(
            held -> keys.byItem().keySet().stream().allMatch(i -> has(held.getValue(), keys, i)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean has(List<HistoryEntry> entries, SearchKeys keys, Item item) {
    return entries.stream()
        .map(HistoryEntry::change)
        .filter(change -> change.items().contains(item))
        .anyMatch(change -> keys.meet(SearchKeys.of(Set.of(item), change.record()), item));
  }

  List<HistoryEntry> listUnforwarded(int limit) {
    return unforwarded.values().stream().limit(limit).toList();
  }

  void markForwarded(HistoryEntry entry) {
    Appended place = byMessage.get(entry.change().messageId());
    if (place == null) {
      throw new IllegalArgumentException("entry was never appended here");
    }
    if (unforwarded.remove(place.position()) != null) {
      undo.add(() -> unforwarded.put(place.position(), place.entry()));
    }
  }
}

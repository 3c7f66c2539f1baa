package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardId;
import jp.rrn.card.StaleCardException;

/** The journals of cards. */
final class MemoryCards {
  private final Undo undo;
  private final Map<CardId, List<CardEntry>> byCard = new HashMap<>();
  private final TreeSet<String> open = new TreeSet<>();

  MemoryCards(Undo undo) {
    this.undo = undo;
  }

  void append(CardEntry entry) {
    CardId card = entry.card();
    List<CardEntry> held = byCard.getOrDefault(card, List.of());
    if (entry.sequence() != held.size() + 1) {
      throw new StaleCardException(entry.sequence(), held.size() + 1);
    }
    boolean wasOpen = open.contains(card.value());
    undo.add(() -> put(card, held, wasOpen));
    List<CardEntry> extended = new ArrayList<>(held);
    extended.add(entry);
    put(card, List.copyOf(extended), entry.open());
  }

  private void put(CardId card, List<CardEntry> entries, boolean isOpen) {
    if (entries.isEmpty()) {
      byCard.remove(card);
    } else {
      byCard.put(card, entries);
    }
    if (isOpen) {
      open.add(card.value());
    } else {
      open.remove(card.value());
    }
  }

  List<CardEntry> list(CardId card) {
    return byCard.getOrDefault(card, List.of());
  }

  List<CardId> listOpen(String after, int limit) {
    return open.tailSet(after, false).stream().limit(limit).map(CardId::new).toList();
  }
}

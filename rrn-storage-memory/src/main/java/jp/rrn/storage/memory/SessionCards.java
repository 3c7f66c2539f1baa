package jp.rrn.storage.memory;

import java.util.List;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardId;
import jp.rrn.card.CardStore;

/** The journals of cards, for as long as the session is open. */
record SessionCards(MemorySession session, MemoryCards cards) implements CardStore {
  private MemoryCards opened() {
    session.check();
    return cards;
  }

  @Override
  public void append(CardEntry entry) {
    opened().append(entry);
  }

  @Override
  public List<CardEntry> list(CardId card) {
    return opened().list(card);
  }

  @Override
  public List<CardId> listOpen(String after, int limit) {
    return opened().listOpen(after, limit);
  }
}

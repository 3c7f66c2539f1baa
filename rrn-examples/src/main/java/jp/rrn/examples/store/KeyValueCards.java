package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.List;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardId;
import jp.rrn.card.CardStore;
import jp.rrn.card.StaleCardException;
import jp.rrn.json.JsonForm;

/** cards: (card, sequence). openCards: (card). */
record KeyValueCards(KeyValueSession session) implements CardStore {
  // tag::cards[]
  @Override
  public void append(CardEntry entry) {
    String card = entry.card().value();
    int due = session.due("cards", card);
    if (entry.sequence() != due) {
      throw new StaleCardException(entry.sequence(), due);
    }
    session.texts("cards").put(key(card, due), JsonForm.CARD_ENTRY.write(entry));
    if (entry.open()) {
      session.texts("openCards").put(key(card), card);
    } else {
      session.texts("openCards").remove(key(card));
    }
  }

  @Override
  public List<CardEntry> list(CardId card) {
    return session.list("cards", JsonForm.CARD_ENTRY, card.value());
  }

  @Override
  public List<CardId> listOpen(String after, int limit) {
    String next = after + '\0'; // The least text after it.
    return rows(session.texts("openCards"), limit, 0, next).stream().map(CardId::new).toList();
  }
  // end::cards[]
}

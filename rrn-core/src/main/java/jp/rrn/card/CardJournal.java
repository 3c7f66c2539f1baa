package jp.rrn.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything written about one card, in sequence: its life and its commands. Immutable. */
public final class CardJournal {
  private final CardId id;
  private final List<CardEntry> entries;

  private CardJournal(CardId id, List<CardEntry> entries) {
    this.id = id;
    this.entries = entries;
  }

  /**
   * Returns the journal with these entries.
   *
   * @param entries by ascending sequence from 1 without gaps, all of this card
   * @throws IllegalArgumentException if they are not
   */
  public static CardJournal of(CardId id, List<CardEntry> entries) {
    List<CardEntry> copy = List.copyOf(entries);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i).sequence() != i + 1 || !copy.get(i).card().equals(id)) {
        throw new IllegalArgumentException("entries must be 1, 2, 3 … of this card");
      }
    }
    return new CardJournal(id, copy);
  }

  /** Returns every entry, by ascending sequence. */
  public List<CardEntry> entries() {
    return entries;
  }

  /** Returns the card as its notices leave it. */
  public Card card() {
    return Card.of(
        facts().stream()
            .filter(CardFact.Noticed.class::isInstance)
            .map(fact -> ((CardFact.Noticed) fact).notice())
            .toList());
  }

  /** Returns the commands, and what they still have to reach. */
  public CardCommands commands() {
    return CardCommands.of(facts());
  }

  private List<CardFact> facts() {
    return entries.stream().map(CardEntry::fact).toList();
  }

  /** Returns this journal with one more fact. */
  public CardJournal plus(Instant recordedAt, CardFact fact) {
    List<CardFact> facts = new ArrayList<>(facts());
    facts.add(fact);
    boolean open = !CardCommands.of(facts).unfinished().isEmpty();
    List<CardEntry> more = new ArrayList<>(entries);
    more.add(new CardEntry(id, entries.size() + 1, recordedAt, fact, open));
    return new CardJournal(id, List.copyOf(more));
  }
}

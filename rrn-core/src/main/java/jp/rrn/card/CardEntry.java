package jp.rrn.card;

import java.time.Instant;
import java.util.Optional;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;

/**
 * One line in the journal of a card. Never altered or removed once appended.
 *
 * @param card whose journal
 * @param sequence 1, 2, 3 … per card, without gaps
 * @param recordedAt when it was written; never an order
 * @param fact what it says
 * @param open whether after it some command has not reached every place
 */
public record CardEntry(CardId card, int sequence, Instant recordedAt, CardFact fact, boolean open)
    implements JournalEntry {
  /** The journals of cards, one each. */
  public static final JournalKind<CardEntry> KIND = new JournalKind<>("card", CardEntry.class);

  /** Checks the sequence. */
  public CardEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }

  @Override
  public String journalId() {
    return card.value();
  }

  /** Returns the card's number while the entry is open. */
  @Override
  public Optional<String> place() {
    return open ? Optional.of(card.value()) : Optional.empty();
  }

  /** Returns the sequence; nothing about the card. */
  @Override
  public String toString() {
    return "CardEntry[" + sequence + "]";
  }
}

package jp.rrn.card;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The notices of one card as they come in: in any order, in any parts, and however often.
 * Immutable.
 *
 * <p>What it adds up to depends on the set of notices alone (整序). One that comes early waits for
 * those before it.
 */
public final class CardFile {
  /** A file without a notice. */
  public static final CardFile EMPTY = new CardFile(new TreeMap<>());

  private final SortedMap<Integer, CardNotice> bySequence;

  private CardFile(SortedMap<Integer, CardNotice> bySequence) {
    this.bySequence = bySequence;
  }

  /**
   * Returns the file with this notice too; the same file if it has it already.
   *
   * @throws NoticeConflictException if another notice has its sequence, or its id
   */
  public CardFile plus(CardNotice notice) {
    CardNotice held = bySequence.get(notice.sequence());
    if (notice.equals(held)) {
      return this;
    }
    boolean known = bySequence.values().stream().anyMatch(n -> n.id().equals(notice.id()));
    if (held != null || known) {
      throw new NoticeConflictException(notice.sequence());
    }
    SortedMap<Integer, CardNotice> more = new TreeMap<>(bySequence);
    more.put(notice.sequence(), notice);
    return new CardFile(more);
  }

  /** Returns the card by the notices that have everything before them. */
  public Card card() {
    List<CardNotice> ready = new ArrayList<>();
    for (CardNotice notice : bySequence.values()) {
      if (notice.sequence() == ready.size() + 1) {
        ready.add(notice);
      }
    }
    return Card.of(ready);
  }

  /** Returns the notices that came early and wait, by ascending sequence. */
  public List<CardNotice> waiting() {
    int ready = card().notices().size();
    return bySequence.values().stream().filter(notice -> notice.sequence() > ready).toList();
  }
}

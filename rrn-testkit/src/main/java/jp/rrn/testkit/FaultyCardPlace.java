package jp.rrn.testkit;

import java.util.HashMap;
import java.util.Map;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardCopy;
import jp.rrn.card.CardId;
import jp.rrn.card.CardPlace;

/** A chip, terminal or card system behind a {@link FaultyLine}. For one thread. */
public final class FaultyCardPlace implements CardPlace {
  private final FaultyLine line;
  private final Map<CardId, CardCopy> copies = new HashMap<>();

  /** Creates one that has never heard of any card. */
  public FaultyCardPlace(FaultyLine line) {
    this.line = line;
  }

  @Override
  public void carryOut(CardCommand command) {
    line.<CardCopy>through(
        () ->
            copies.merge(
                command.card(),
                CardCopy.EMPTY.after(command),
                (held, first) -> held.after(command)));
  }

  @Override
  public CardCopy read(CardId card) {
    return line.through(() -> copies.getOrDefault(card, CardCopy.EMPTY));
  }

  /** Puts something else in the place of what it remembers, as a fault or a restore would. */
  public void replace(CardId card, CardCopy copy) {
    copies.put(card, copy);
  }
}

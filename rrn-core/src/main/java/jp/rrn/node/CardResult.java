package jp.rrn.node;

import jp.rrn.card.Card;
import jp.rrn.card.CardRule;

/** What became of something that was to be recorded of a card. */
public sealed interface CardResult {
  /**
   * It is in the journal, now or since before.
   *
   * @param card the card with it
   */
  record Recorded(Card card) implements CardResult {}

  /**
   * It is not: nothing was written.
   *
   * @param rule the rule that stands against it
   */
  record Refused(CardRule rule) implements CardResult {}
}

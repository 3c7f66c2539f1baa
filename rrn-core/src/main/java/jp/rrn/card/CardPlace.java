package jp.rrn.card;

/**
 * A place that holds the state of cards: a chip in a reader, a terminal, the card system. The host
 * implements it over its line. Never called inside a transaction.
 */
public interface CardPlace {
  /**
   * Does the command, once in effect: a command that was done before, or that something newer has
   * overtaken ({@link CardCopy#after}), changes nothing. Returning says that it is done for good.
   *
   * @throws PlaceUnreachableException if the place cannot be reached; whether the command was done
   *     is not known then, and it is sent again later
   */
  void carryOut(CardCommand command);

  /**
   * Returns what the place remembers of the card; empty if it never heard of it.
   *
   * @throws PlaceUnreachableException if the place cannot be reached
   */
  CardCopy read(CardId card);
}

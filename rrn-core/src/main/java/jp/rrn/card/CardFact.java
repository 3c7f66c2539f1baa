package jp.rrn.card;

/** What an entry in the journal of a card says. */
public sealed interface CardFact {
  /**
   * Something happened to the card.
   *
   * @param notice what
   */
  record Noticed(CardNotice notice) implements CardFact {}

  /**
   * A command was begun: from now on it will be carried to every place it must reach.
   *
   * @param command which
   */
  record Begun(CardCommand command) implements CardFact {}

  /**
   * A place has answered that a command is done.
   *
   * @param number of the command
   * @param place which
   */
  record Done(int number, Place place) implements CardFact {}
}

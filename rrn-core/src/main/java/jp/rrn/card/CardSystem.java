package jp.rrn.card;

/** The agency's card system (カード管理システム), as a place and as one that is told of records. */
public interface CardSystem extends CardPlace {
  /**
   * Takes a notice, once in effect: one with the same id again changes nothing. Returning says that
   * it is taken for good, also where no card is touched. Those of one person come in the order of
   * the history.
   *
   * @throws PlaceUnreachableException if it cannot be reached; the notice comes again later
   */
  void take(RecordNotice notice);
}

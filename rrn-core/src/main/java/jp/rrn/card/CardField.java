package jp.rrn.card;

/** What each place remembers of a card, each by itself. */
public enum CardField {
  /** How far it has come: set up, handed over, void, destroyed. */
  PHASE,
  /** Whether it is suspended. */
  SUSPENSION,
  /** What is on its face and in its chip, as a digest. */
  FACE,
  /** The municipality whose card it is. */
  MUNICIPALITY
}

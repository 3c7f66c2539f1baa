package jp.rrn.card;

/**
 * Names one card: the number its maker gave it. It says who holds the card to whoever has the
 * maker's list, so it is masked in {@link #toString}.
 *
 * @param value 1 to 32 characters of 0–9, A–Z and hyphen
 */
public record CardId(String value) {
  /** Checks length and repertoire. */
  public CardId {
    if (!value.matches("[0-9A-Z-]{1,32}")) {
      throw new IllegalArgumentException("card id must be 1 to 32 characters of 0-9, A-Z and -");
    }
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "CardId[masked]";
  }
}

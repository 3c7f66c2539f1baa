package jp.rrn.record;

/** How well a record fits what was searched for, the best first: as badly as its worst item. */
public enum MatchQuality {
  /** Every item as it was given; of a name the spaces do not count. */
  EXACT,
  /** The same ideographs, written with other selectors or compatibility forms. */
  GLYPH_VARIANT_EQUAL,
  /**
   * The same name after every ideograph is brought to its class (縮退), the same address in another
   * notation.
   */
  SHRINK_EQUAL,
  /** A date of which a part is unknown, here or there, may be the same day. */
  UNCERTAIN;

  /** Returns the worse of both. */
  public MatchQuality worse(MatchQuality other) {
    return compareTo(other) < 0 ? other : this;
  }
}

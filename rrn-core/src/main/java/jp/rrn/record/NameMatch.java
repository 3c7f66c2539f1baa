package jp.rrn.record;

/**
 * How alike two names are, closest first. For the question whether two records may be one person's;
 * whether a name changed is {@link PersonName#equals}.
 */
public enum NameMatch {
  /** The same code points in the same parts. */
  EXACT,
  /** The same ideographs, written with other selectors, compatibility forms or spaces. */
  GLYPH_VARIANT_EQUAL,
  /** The same after every ideograph is brought to its class (縮退). */
  SHRINK_EQUAL,
  /** Different names. */
  DIFFERENT;

  /**
   * Returns how alike family and given name of both are. Readings and the names beside the name are
   * not looked at.
   */
  public static NameMatch of(PersonName one, PersonName other, VariantFold variants) {
    if (one.family().equals(other.family()) && one.given().equals(other.given())) {
      return EXACT;
    }
    String glyphsOfOne = NameSearch.joined(Glyphs.fold(one.full()));
    String glyphsOfOther = NameSearch.joined(Glyphs.fold(other.full()));
    if (glyphsOfOne.equals(glyphsOfOther)) {
      return GLYPH_VARIANT_EQUAL;
    }
    return variants.fold(glyphsOfOne).equals(variants.fold(glyphsOfOther))
        ? SHRINK_EQUAL
        : DIFFERENT;
  }
}

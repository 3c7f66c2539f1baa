package jp.rrn.review;

/**
 * The same in Japanese and in English.
 *
 * @param ja in Japanese, not blank
 * @param en in English, not blank
 */
public record Bilingual(String ja, String en) {
  /** Checks that both are there. */
  public Bilingual {
    if (ja.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("ja and en must not be blank");
    }
  }

  /** Returns it in this language. */
  public String in(Language language) {
    return language == Language.JAPANESE ? ja : en;
  }
}

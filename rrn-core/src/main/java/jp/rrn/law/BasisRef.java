package jp.rrn.law;

/**
 * Where in the law a rule stands.
 *
 * @param instrument the law or ordinance
 * @param article the article of 住民基本台帳法 it works under
 * @param table 1 to 6 for 別表第一 to 第六; 0 for an ordinance
 * @param item the item (項) of the table or ordinance
 */
public record BasisRef(String instrument, Article article, int table, String item) {
  private static final String KANJI = "〇一二三四五六";

  /** Checks the table. */
  public BasisRef {
    if (table < 0 || table >= KANJI.length()) {
      throw new IllegalArgumentException("table must be 0 to 6");
    }
  }

  /** Returns the place in Japanese, as one would cite it. */
  public String words() {
    String place =
        table == 0
            ? instrument + " " + item
            : instrument + " 別表第" + KANJI.charAt(table) + " " + item + "の項";
    return "住民基本台帳法 " + article.words() + "（" + place + "）";
  }
}

package jp.rrn.law;

/**
 * The rule a decision names, and where it stands in the law.
 *
 * @param rule the rule's id
 * @param article the article of 住民基本台帳法 it works under
 * @param instrument id of the law or ordinance
 * @param version id of its version
 * @param title title of the law or ordinance
 * @param item the item (項) of the table or ordinance
 */
public record BasisRef(
    String rule, Article article, String instrument, String version, String title, String item) {
  private static final String KANJI = "〇一二三四五六";

  /** Returns 1 to 6 for 別表第一 to 第六; 0 if it rests on none. */
  public int table() {
    return article.table();
  }

  /** Returns the place in Japanese, as one would cite it. */
  public String words() {
    String place =
        table() == 0
            ? title + " " + item
            : title + " 別表第" + KANJI.charAt(table()) + " " + item + "の項";
    return "住民基本台帳法 " + article.words() + "（" + place + "）";
  }
}

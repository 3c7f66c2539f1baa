package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * Where a rule stands, and what whoever reads it should know.
 *
 * @param article the article of 住民基本台帳法 it works under
 * @param item the item (項) of the table or ordinance
 * @param statuteNumber number of the law that gives the affair; empty if not told
 * @param statuteArticles articles of that law; empty if not told
 * @param obligations what follows from its use
 */
public record Place(
    Article article,
    String item,
    String statuteNumber,
    String statuteArticles,
    Set<Obligation> obligations) {
  /** Copies the set and checks the item. */
  public Place {
    Texts.require("item", item);
    obligations = Sets.immutableEnumSet(obligations);
  }

  /** Returns a place about which nothing more is told. */
  public static Place of(Article article, String item) {
    return new Place(article, item, "", "", Set.of(Obligation.LOG));
  }
}

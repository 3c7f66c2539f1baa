package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The articles under which identity records are provided or used, and what each allows at most
 * (住民基本台帳法 30条の9 to 30条の15, as of 2016-08).
 *
 * <p>Left out of this first form: the routes for residence-register affairs (each article's 3号),
 * for which the agency gives every item, and the agency's own uses (30条の15 3項, 4項).
 */
public enum Article {
  /** 30条の9: the agency to national organs and corporations, 別表第一. */
  ARTICLE_30_9("30条の9", Giver.AGENCY, Area.NATIONWIDE, 1, false, true),
  /** 30条の10 1項: the agency to municipal organs of the notifying prefecture, 別表第二. */
  ARTICLE_30_10("30条の10第1項", Giver.AGENCY, Area.OWN_PREFECTURE, 2, true, true),
  /** 30条の11 1項: the agency to organs of another prefecture, 別表第三. */
  ARTICLE_30_11("30条の11第1項", Giver.AGENCY, Area.OTHER_PREFECTURE, 3, true, true),
  /**
   * 30条の12 1項: the agency to municipal organs in another prefecture, by way of its governor, 別表第四.
   */
  ARTICLE_30_12("30条の12第1項", Giver.AGENCY, Area.OTHER_PREFECTURE, 4, true, true),
  /**
   * 30条の13: a governor to others, under an ordinance of the prefecture. Neither code nor number.
   */
  ARTICLE_30_13("30条の13", Giver.GOVERNOR, Area.NATIONWIDE, 0, true, false),
  /**
   * 30条の14: a mayor to other municipalities, under an ordinance of the municipality. Neither code
   * nor number.
   */
  ARTICLE_30_14("30条の14", Giver.MAYOR, Area.NATIONWIDE, 0, true, false),
  /** 30条の15 1項: a governor uses what he keeps, 別表第五 or ordinance. */
  ARTICLE_30_15_1("30条の15第1項", Giver.GOVERNOR, Area.OWN_PREFECTURE, 5, true, true),
  /** 30条の15 2項: a governor to other organs of the prefecture, 別表第六 or ordinance. */
  ARTICLE_30_15_2("30条の15第2項", Giver.GOVERNOR, Area.OWN_PREFECTURE, 6, true, true);

  /**
   * Whose records, seen from the recipient; decided record by record by the notifying prefecture
   * (通知都道府県).
   */
  public enum Area {
    /** Every record. */
    NATIONWIDE,
    /** Records notified by the recipient's prefecture. */
    OWN_PREFECTURE,
    /** Records notified by another prefecture. */
    OTHER_PREFECTURE
  }

  private static final Set<Item> WRITTEN =
      Sets.immutableEnumSet(
          Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS, Item.CHANGE_EVENT);
  private static final Set<Item> WRITTEN_AND_MY_NUMBER =
      Sets.immutableEnumSet(Sets.union(WRITTEN, Set.of(Item.MY_NUMBER)));

  private final String words;
  private final Giver giver;
  private final Area area;
  private final int table;
  private final boolean ordinance;
  private final boolean myNumberPossible;

  Article(
      String words,
      Giver giver,
      Area area,
      int table,
      boolean ordinance,
      boolean myNumberPossible) {
    this.words = words;
    this.giver = giver;
    this.area = area;
    this.table = table;
    this.ordinance = ordinance;
    this.myNumberPossible = myNumberPossible;
  }

  /** Returns the article's number in Japanese. */
  public String words() {
    return words;
  }

  /** Returns who provides under it. */
  public Giver giver() {
    return giver;
  }

  /** Returns whose records it reaches. */
  public Area area() {
    return area;
  }

  /**
   * Returns whether its affairs are listed there.
   *
   * @param where 1 to 6 for 別表第一 to 第六; 0 for an ordinance (under this article, or 番号法 9条2項)
   */
  public boolean isBasedOn(int where) {
    return where == 0 ? ordinance : where == table;
  }

  /** Returns whether a second law can let a recipient use the My Number under it. */
  public boolean canGiveMyNumber() {
    return myNumberPossible;
  }

  /**
   * Returns the items a rule under it gives: never the residence code; the My Number only if the
   * article can and a second law (番号法 9条) lets the recipient use it for the affair.
   */
  public Set<Item> items(boolean secondLawAllowsMyNumber) {
    return myNumberPossible && secondLawAllowsMyNumber ? WRITTEN_AND_MY_NUMBER : WRITTEN;
  }
}

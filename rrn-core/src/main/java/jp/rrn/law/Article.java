package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The provisions under which identity records are provided or used, and what each allows at most.
 *
 * <p>Source: 住民基本台帳法 30条の9 to 30条の15, text of 2016-08; {@link #certainty} tells where more doubt is
 * left. 37条2項 (request for data) gives no identity record and is none of them.
 */
public enum Article {
  /** 30条の9: the agency to national organs and corporations, 別表第一. */
  ARTICLE_30_9("30条の9", Giver.AGENCY, Area.NATIONWIDE, 1, Most.NUMBER_IF_SECOND_LAW),
  /** 30条の9の2: the agency to 総務省, the code for 符号 (30条の37 4項, 番号法 21条の2). */
  ARTICLE_30_9_2("30条の9の2", Giver.AGENCY, Area.NATIONWIDE, 0, Most.CODE_ONLY),
  /** 30条の10 1項1号: the agency to municipal organs of the notifying prefecture, 別表第二. */
  ARTICLE_30_10_1_1(
      "30条の10第1項第1号", Giver.AGENCY, Area.OWN_PREFECTURE, 2, Most.NUMBER_IF_SECOND_LAW),
  /** 2号: the same under an ordinance of 番号法 9条2項. */
  ARTICLE_30_10_1_2(
      "30条の10第1項第2号", Giver.AGENCY, Area.OWN_PREFECTURE, 0, Most.NUMBER_IF_SECOND_LAW),
  /** 3号: the agency to mayors there, for residence-register affairs. */
  ARTICLE_30_10_1_3("30条の10第1項第3号", Giver.AGENCY, Area.OWN_PREFECTURE, 0, Most.ALL),
  /** 30条の11 1項1号: the agency to organs of another prefecture, 別表第三. */
  ARTICLE_30_11_1_1(
      "30条の11第1項第1号", Giver.AGENCY, Area.OTHER_PREFECTURE, 3, Most.NUMBER_IF_SECOND_LAW),
  /** 2号: the same under an ordinance of 番号法 9条2項. */
  ARTICLE_30_11_1_2(
      "30条の11第1項第2号", Giver.AGENCY, Area.OTHER_PREFECTURE, 0, Most.NUMBER_IF_SECOND_LAW),
  /** 3号: the agency to governors of other prefectures, for affairs of 30条の22 2項. */
  ARTICLE_30_11_1_3("30条の11第1項第3号", Giver.AGENCY, Area.OTHER_PREFECTURE, 0, Most.ALL),
  /** 30条の12 1項1号: the agency to municipal organs in another prefecture, by its governor, 別表第四. */
  ARTICLE_30_12_1_1(
      "30条の12第1項第1号", Giver.AGENCY, Area.OTHER_PREFECTURE, 4, Most.NUMBER_IF_SECOND_LAW),
  /** 2号: the same under an ordinance of 番号法 9条2項; the text has no "by its governor". */
  ARTICLE_30_12_1_2(
      "30条の12第1項第2号", Giver.AGENCY, Area.OTHER_PREFECTURE, 0, Most.NUMBER_IF_SECOND_LAW),
  /** 3号: the agency to mayors there, by their governor, for residence-register affairs. */
  ARTICLE_30_12_1_3("30条の12第1項第3号", Giver.AGENCY, Area.OTHER_PREFECTURE, 0, Most.ALL),
  /** 30条の13: a governor to others, under an ordinance of the prefecture. */
  ARTICLE_30_13("30条の13", Giver.GOVERNOR, Area.NATIONWIDE, 0, Most.WRITTEN),
  /** 30条の14: a mayor to other municipalities, under an ordinance of the municipality. */
  ARTICLE_30_14("30条の14", Giver.MAYOR, Area.NATIONWIDE, 0, Most.WRITTEN),
  /** 30条の15 1項1号: a governor uses what he keeps, 別表第五. */
  ARTICLE_30_15_1_1(
      "30条の15第1項第1号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 5, Most.NUMBER_IF_SECOND_LAW),
  /** 2号: the same under an ordinance. */
  ARTICLE_30_15_1_2(
      "30条の15第1項第2号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 0, Most.NUMBER_IF_SECOND_LAW),
  /** 3号: the same with the person's consent. */
  ARTICLE_30_15_1_3("30条の15第1項第3号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 0, Most.WRITTEN),
  /** 4号: the same for statistics. */
  ARTICLE_30_15_1_4("30条の15第1項第4号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 0, Most.WRITTEN),
  /** 30条の15 2項1号: a governor to other organs of the prefecture, 別表第六. */
  ARTICLE_30_15_2_1(
      "30条の15第2項第1号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 6, Most.NUMBER_IF_SECOND_LAW),
  /** 2号: the same under an ordinance. */
  ARTICLE_30_15_2_2(
      "30条の15第2項第2号", Giver.GOVERNOR, Area.OWN_PREFECTURE, 0, Most.NUMBER_IF_SECOND_LAW),
  /** 30条の15 3項: the agency uses what it keeps for certificates; never the My Number. */
  ARTICLE_30_15_3("30条の15第3項", Giver.AGENCY, Area.NATIONWIDE, 0, Most.ALL_BUT_NUMBER),
  /** 30条の15 4項: the agency uses what it keeps to make numbers (番号法 8条2項). */
  ARTICLE_30_15_4("30条の15第4項", Giver.AGENCY, Area.NATIONWIDE, 0, Most.ALL);

  /** What a provision gives at most. */
  private enum Most {
    WRITTEN,
    NUMBER_IF_SECOND_LAW,
    CODE_ONLY,
    ALL_BUT_NUMBER,
    ALL
  }

  private static final Set<Item> WRITTEN =
      Sets.immutableEnumSet(
          Sets.union(
              EnumSet.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS, Item.CHANGE_EVENT),
              Item.derived()));
  private static final Set<Item> ALL_BUT_NUMBER =
      Sets.immutableEnumSet(Sets.union(WRITTEN, Set.of(Item.RESIDENCE_CODE)));
  private static final Set<Item> ALL = Sets.immutableEnumSet(Set.of(Item.values()));
  private static final Set<Item> CODE = Sets.immutableEnumSet(Item.RESIDENCE_CODE);
  private static final Set<Item> NUMBER = Sets.immutableEnumSet(Item.MY_NUMBER);

  private final String words;
  private final Giver giver;
  private final Area area;
  private final int table;
  private final Most most;

  Article(String words, Giver giver, Area area, int table, Most most) {
    this.words = words;
    this.giver = giver;
    this.area = area;
    this.table = table;
    this.most = most;
  }

  /** Returns the provision's number in Japanese. */
  public String words() {
    return words;
  }

  /** Returns who provides under it. */
  public Giver giver() {
    return giver;
  }

  /** Returns whose records it reaches at most. */
  public Area area() {
    return area;
  }

  /** Returns 1 to 6 for 別表第一 to 第六; 0 if it rests on none. */
  public int table() {
    return table;
  }

  /** Returns whether its affairs are those of an ordinance. */
  public boolean isByOrdinance() {
    return switch (this) {
      case ARTICLE_30_10_1_2,
          ARTICLE_30_11_1_2,
          ARTICLE_30_12_1_2,
          ARTICLE_30_13,
          ARTICLE_30_14,
          ARTICLE_30_15_1_2,
          ARTICLE_30_15_2_2 ->
          true;
      default -> false;
    };
  }

  /** Returns whether a rule under it may, or must, go through the requester's governor. */
  public boolean allowsRoute(boolean viaGovernor) {
    return switch (this) {
      case ARTICLE_30_12_1_1, ARTICLE_30_12_1_3 -> viaGovernor;
      case ARTICLE_30_13 -> true;
      default -> !viaGovernor;
    };
  }

  /**
   * Returns the items a rule under it may give by itself. Where an article gives the record, a rule
   * may give less of it, the answer to a question.
   */
  public Set<Item> items() {
    return switch (most) {
      case WRITTEN, NUMBER_IF_SECOND_LAW -> WRITTEN;
      case CODE_ONLY -> CODE;
      case ALL_BUT_NUMBER -> ALL_BUT_NUMBER;
      case ALL -> ALL;
    };
  }

  /**
   * Returns the items a rule under it may give while such a second law is in force: the My Number
   * under 番号法 9条, and for the time being the residence code under the transitional rule.
   */
  public Set<Item> itemsUnder(Reference.Kind secondLaw) {
    if (most != Most.NUMBER_IF_SECOND_LAW) {
      return Set.of();
    }
    return secondLaw == Reference.Kind.NUMBER_ACT ? NUMBER : CODE;
  }

  /** Returns how sure its content is. */
  public Certainty certainty() {
    return this == ARTICLE_30_9_2 ? Certainty.OPEN : Certainty.AS_OF_2016;
  }
}

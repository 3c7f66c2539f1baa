package jp.rrn.law;

/**
 * Why a request is not permitted: a condition of a rule that is not met, or one beside the rules.
 */
public enum Reason {
  /** No rule names this recipient and affair. */
  NO_LEGAL_BASIS("根拠となる規定がない", "no provision names this recipient and affair"),
  /** The rule names another recipient. Told of near rules only. */
  OTHER_RECIPIENT("提供を受ける者が異なる", "the provision names another recipient"),
  /** The rule names another affair. Told of near rules only. */
  OTHER_AFFAIR("事務が異なる", "the provision names another affair"),
  /** The rule is not in force on the day. */
  NOT_IN_FORCE("その日に効力がない", "not in force on that day"),
  /** Another giver provides under this rule. */
  WRONG_GIVER("提供者が異なる", "another giver provides under it"),
  /** The answer must go through the governor of the recipient's prefecture. */
  WRONG_ROUTE("提供の経路が異なる", "the answer must take another way"),
  /** The rule does not allow this method, or only if specially requested. */
  METHOD_NOT_ALLOWED("提供方法が認められていない", "the method is not allowed"),
  /** An item the rule does not give. */
  ITEM_NOT_ALLOWED("提供できる項目でない", "an item is not among those provided"),
  /** The residence code is not given under this rule. */
  RESIDENCE_CODE_NEVER("住民票コードは提供できない", "the residence code is not provided"),
  /** No second law lets this recipient use the My Number for this affair. */
  MY_NUMBER_NOT_ALLOWED("個人番号を利用できる事務でない", "the My Number may not be used for this affair"),
  /** The rule does not allow this search. */
  SEARCH_NOT_ALLOWED("この検索は認められていない", "this search is not allowed"),
  /** A My Number is looked up with fewer than four items, or three without sex. */
  TOO_FEW_ITEMS_FOR_MY_NUMBER(
      "個人番号の照会に必要な情報が足りない", "too few items are given to look up a My Number"),
  /** The rule does not reach whole areas, or not single persons. */
  TARGET_NOT_ALLOWED("対象の指定方法が認められていない", "such a target is not allowed"),
  /** More persons than one request may be about. */
  TOO_MANY_PERSONS("一回の要求の人数を超える", "too many persons for one request"),
  /** The persons have not agreed. */
  NO_CONSENT("本人の同意がない", "the persons have not agreed"),
  /** The record was not notified by a prefecture the rule reaches. */
  OUTSIDE_AREA("対象区域の外", "outside of the area"),
  /** Operator and matching id do not belong together, or may not act now. */
  OPERATOR_NOT_VALID("操作者又は照合IDが有効でない", "operator or matching id is not valid"),
  /** Something that must be known could not be found out. */
  FACT_UNAVAILABLE("確認に必要な情報が得られない", "a fact could not be established"),
  /** Provision is stopped as a whole (緊急時対応). */
  PROVISION_STOPPED("緊急時対応により提供を停止している", "provision is stopped in an emergency"),
  /** A support measure (支援措置) stands against this way out. Only an auditor sees it. */
  SUPPORT_MEASURE("支援措置の対象である", "a support measure stands against it");

  private final String japanese;
  private final String english;

  Reason(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /** Returns the reason in Japanese. */
  public String japanese() {
    return japanese;
  }

  /** Returns the reason in English. */
  public String english() {
    return english;
  }
}

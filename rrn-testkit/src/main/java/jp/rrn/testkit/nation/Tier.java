package jp.rrn.testkit.nation;

/** The three tiers, from below. */
public enum Tier {
  /** 市町村. */
  MUNICIPALITY,
  /** 都道府県. */
  PREFECTURE,
  /** 機構. */
  NATION
}

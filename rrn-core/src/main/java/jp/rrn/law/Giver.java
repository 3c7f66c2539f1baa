package jp.rrn.law;

/** Who provides. */
public enum Giver {
  /** 地方公共団体情報システム機構. */
  AGENCY,
  /** 都道府県知事. */
  GOVERNOR,
  /** 市町村長. */
  MAYOR
}

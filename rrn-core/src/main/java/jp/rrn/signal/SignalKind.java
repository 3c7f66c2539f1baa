package jp.rrn.signal;

/**
 * What may be misuse. Night access, mass search and many searches for one person are analyses the
 * municipal standard names (住民記録システム標準仕様書 10.2); the others follow from cases in the press.
 */
public enum SignalKind {
  /** 大量検索: one person at a screen looks up many. */
  MASS_SEARCH,
  /** 特定個人の反復検索: one person is looked up many times, whoever does so. */
  REPEATED_LOOK_UP,
  /** 夜間利用: somebody looks up at night. */
  NIGHT_LOOK_UP,
  /** 本人検索: somebody looks up themselves. */
  OWN_RECORD,
  /** 同姓検索: somebody looks up people with the same family name. */
  SAME_SURNAME,
  /** 不提供の多発: somebody is refused many times. */
  DENIED_BURST
}

package jp.rrn.law;

/** A condition of a rule that a request does not meet. */
public enum DenyReason {
  /** No rule names this recipient and affair. */
  NO_LEGAL_BASIS("根拠となる規定がない"),
  /** The rule is not in force on the day. */
  NOT_IN_FORCE("その日に効力がない"),
  /** Another giver provides under this rule. */
  WRONG_GIVER("提供者が異なる"),
  /** The record was not notified by a prefecture the rule reaches. */
  OUTSIDE_AREA("対象区域の外"),
  /** The residence code is never given under this article. */
  RESIDENCE_CODE_NEVER("住民票コードは提供できない"),
  /** No second law lets this recipient use the My Number for this affair. */
  MY_NUMBER_NOT_ALLOWED("個人番号を利用できる事務でない");

  private final String japanese;

  DenyReason(String japanese) {
    this.japanese = japanese;
  }

  /** Returns the reason in Japanese. */
  public String japanese() {
    return japanese;
  }
}

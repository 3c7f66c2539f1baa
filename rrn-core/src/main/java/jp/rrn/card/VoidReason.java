package jp.rrn.card;

/**
 * Why a card becomes void (失効, 番号令 14条 and others). Numbers of 番号令 14条 are those of 2016 and have
 * to be confirmed.
 */
public enum VoidReason {
  /** Moved abroad without continuing the card. */
  MOVED_ABROAD("番号令14条1号", ReturnDuty.OWED),
  /** Moved out, and did not notify the first move-in in time. */
  NO_MOVE_IN("番号令14条2号", ReturnDuty.OWED),
  /** Moved in, and did not present the card in time or moved on before that. */
  NOT_CONTINUED("番号令14条3号", ReturnDuty.OWED),
  /** Died. */
  DEATH("番号令14条4号", ReturnDuty.NONE),
  /** Became somebody to whom the law does not apply. */
  LAW_DOES_NOT_APPLY("番号令14条5号", ReturnDuty.OWED),
  /** The record was deleted other than by a move-out within Japan. */
  RECORD_DELETED("番号令14条6号", ReturnDuty.OWED),
  /** The residence code was revised. */
  RESIDENCE_CODE_REVISED("番号令14条7号", ReturnDuty.OWED),
  /** The My Number changes: the card was given back for it, or the number was revised. */
  MY_NUMBER_REVISED("番号令14条8号", ReturnDuty.OWED),
  /** Given back at will; so nothing is left to return. */
  RETURNED("番号令14条9号", ReturnDuty.NONE),
  /** Ordered back; the order was served, or published. */
  RETURN_ORDERED("番号令14条10号", ReturnDuty.OWED),
  /** Its validity ended. */
  EXPIRED("番号法17条6項", ReturnDuty.OWED),
  /** Another card was applied for after loss or damage. */
  REISSUED("省令85 28条4項", ReturnDuty.OPEN);

  private final String article;
  private final ReturnDuty returnDuty;

  VoidReason(String article, ReturnDuty returnDuty) {
    this.article = article;
    this.returnDuty = returnDuty;
  }

  /** Returns the article. */
  public String article() {
    return article;
  }

  /** Returns whether a card that is void for this reason must be given back. */
  public ReturnDuty returnDuty() {
    return returnDuty;
  }
}

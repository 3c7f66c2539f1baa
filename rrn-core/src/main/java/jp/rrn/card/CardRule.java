package jp.rrn.card;

/** The rule that a step in the life of a card breaks: why the step is refused. */
public enum CardRule {
  /** As long as a card is valid there is no second one; and a card is applied for once. */
  ONE_CARD("省令85 24条"),
  /** A step comes after the one before it: application, making, setting, hand-over. */
  STEP_OUT_OF_ORDER("番号法17条1項"),
  /** A step is not dated before the one it follows. */
  BEFORE_EARLIER_STEP("番号法17条1項"),
  /** Only who is in the register of the municipality is handed a card there. */
  NOT_A_RESIDENT("番号法17条1項"),
  /** What is void stays void. */
  CARD_IS_VOID("番号令14条"),
  /** A suspended card is used for nothing until it is released. */
  CARD_IS_SUSPENDED("省令85 28条"),
  /** Only a suspended card is released. */
  NOT_SUSPENDED("省令85 28条"),
  /** A card lasts no longer than the law says. */
  BEYOND_VALIDITY("省令85 26条, 27条"),
  /** A card is continued after a move has been notified. */
  NO_MOVE_IN_TO_CONTINUE("番号令14条3号"),
  /** Continuing abroad wants a departure, and is done by the day before it. */
  NOT_BEFORE_DEPARTURE("番号令14条1号 (2024-05-27)"),
  /** Only Japanese nationals continue a card abroad. */
  NOT_JAPANESE("番号令14条1号 (2024-05-27)"),
  /** There was no continuing abroad before 27 May 2024. */
  NOT_YET_IN_FORCE("番号令14条1号 (2024-05-27)"),
  /** The card was given back already, or its return is nobody's duty. */
  NOTHING_TO_RETURN("番号令15条"),
  /** Express issue exists since 2 December 2024. */
  EXPRESS_NOT_YET("特急発行 (2024-12-02)"),
  /** Express issue is applied for within 30 days of the event. */
  EXPRESS_TOO_LATE("特急発行 (2024-12-02)"),
  /** Without a photograph a card is made for children under one year only. */
  EXPRESS_TOO_OLD("特急発行 (2024-12-02)"),
  /** A certificate is issued on a card that is in use. */
  NO_VALID_CARD("公証法3条, 22条"),
  /** Under fifteen there is, in principle, no signature certificate. */
  UNDER_FIFTEEN("公証法3条"),
  /** A certificate lasts no longer than the law says, nor than the card. */
  BEYOND_CERTIFICATE_VALIDITY("公証法5条, 24条"),
  /** A new certificate replaces a living one only when that is about to expire. */
  CERTIFICATE_STILL_VALID("公証法3条, 22条"),
  /** There is no such certificate that could be revoked. */
  NO_SUCH_CERTIFICATE("公証法9条, 28条");

  private final String article;

  CardRule(String article) {
    this.article = article;
  }

  /** Returns the article, as far as it is known; see docs/law.md for how certain it is. */
  public String article() {
    return article;
  }
}

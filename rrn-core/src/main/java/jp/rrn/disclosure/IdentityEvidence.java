package jp.rrn.disclosure;

/**
 * What an applicant has shown to prove who he is (本人確認書類). Which of them are enough is the office's
 * rule; none is not.
 */
public enum IdentityEvidence {
  /** 個人番号カード. */
  MY_NUMBER_CARD,
  /** 運転免許証. */
  DRIVING_LICENCE,
  /** 旅券. */
  PASSPORT,
  /** 在留カード or 特別永住者証明書. */
  RESIDENCE_CARD,
  /** Another document with a photograph. */
  OTHER_WITH_PHOTOGRAPH,
  /** Documents without a photograph. */
  WITHOUT_PHOTOGRAPH
}

package jp.rrn.provision;

import jp.rrn.law.Decision;

/** What became of a request, as it is counted. */
public enum Outcome {
  /** Items were given (提供). */
  PROVIDED,
  /** Permitted, but there was no such record (該当なし). */
  NOT_FOUND,
  /** Refused (不提供). */
  REFUSED,
  /** Left to somebody who looks at it (確認). */
  REFERRED;

  static Outcome of(ProvisionEntry entry) {
    if (entry.decision() instanceof Decision.Permit) {
      return entry.provided() ? PROVIDED : NOT_FOUND;
    }
    return entry.decision() instanceof Decision.Refuse ? REFUSED : REFERRED;
  }
}

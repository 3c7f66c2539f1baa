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
  REFERRED,
  /** Permitted, but it was about a follow mark, and nothing of the record was given (配信の印). */
  MARK;

  static Outcome of(ProvisionEntry entry) {
    if (entry.decision() instanceof Decision.Permit) {
      return entry.provided() ? PROVIDED : nothingGiven(entry);
    }
    return entry.decision() instanceof Decision.Refuse ? REFUSED : REFERRED;
  }

  /** Where there is a record, only a mark that is placed or removed gives nothing of it. */
  private static Outcome nothingGiven(ProvisionEntry entry) {
    return entry.subject().isPresent() ? MARK : NOT_FOUND;
  }
}

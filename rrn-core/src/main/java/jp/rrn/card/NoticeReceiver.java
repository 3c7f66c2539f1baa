package jp.rrn.card;

/** Who is told what the identity record does to cards and certificates. */
public enum NoticeReceiver {
  /** カード管理システム. */
  CARD_SYSTEM,
  /** The service that issues and revokes certificates (公的個人認証サービス, JPKI). */
  CERTIFICATE_SERVICE;

  /**
   * Returns whether this receiver is told of the event. The certificate service is not told what
   * touches neither a certificate nor the code under which it knows a person.
   */
  boolean wants(RecordEvent event) {
    return this == CARD_SYSTEM
        || (event != RecordEvent.MINOR_REVISION && event != RecordEvent.MY_NUMBER_REVISED);
  }
}

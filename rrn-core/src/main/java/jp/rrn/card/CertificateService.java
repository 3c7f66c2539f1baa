package jp.rrn.card;

/** The service that issues and revokes certificates (公的個人認証サービス). */
public interface CertificateService {
  /**
   * Takes a notice, once in effect: one with the same id again changes nothing. Returning says that
   * it is taken for good, also where no certificate is touched. Those of one person come in the
   * order of the history.
   *
   * @throws PlaceUnreachableException if it cannot be reached; the notice comes again later
   */
  void take(RecordNotice notice);
}

package jp.rrn.card;

/** The two certificates of public personal authentication (公的個人認証) on a card. */
public enum CertificateKind {
  /** 署名用電子証明書: signs; carries name, birth, sex and address. */
  SIGNATURE,
  /** 利用者証明用電子証明書: says that it is the same person; carries nothing about them. */
  USER
}

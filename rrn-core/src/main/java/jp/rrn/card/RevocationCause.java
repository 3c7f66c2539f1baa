package jp.rrn.card;

/**
 * Why a certificate is revoked where no change of a record is the reason; the same for both kinds.
 */
public enum RevocationCause {
  /** The holder asked for it. */
  APPLICATION("公証法9条, 28条"),
  /** The holder's key has leaked, or may have. */
  KEY_LEAK("公証法10条, 29条"),
  /** Something was recorded wrongly in it. */
  RECORDING_ERROR("公証法13条, 32条"),
  /** The key of the agency that signs certificates is compromised. */
  AGENCY_KEY_COMPROMISE("公証法14条, 33条");

  private final String article;

  RevocationCause(String article) {
    this.article = article;
  }

  /** Returns the articles for the signature and the user certificate. */
  public String article() {
    return article;
  }
}

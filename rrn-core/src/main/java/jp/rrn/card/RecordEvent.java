package jp.rrn.card;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the identity record means to a card and its certificates: the matrix of 番号令 14条
 * and 公証法 12条, 31条 as data.
 */
public enum RecordEvent {
  /** Name, birth, sex or address was revised. */
  REVISED(null, Effect.REVOKED, "公証法12条1号", Effect.STAYS, ""),
  /** 軽微な修正: the same is written otherwise. */
  MINOR_REVISION(null, Effect.STAYS, "", Effect.STAYS, ""),
  /** The My Number was replaced. */
  MY_NUMBER_REVISED(VoidReason.MY_NUMBER_REVISED, Effect.STAYS, "", Effect.STAYS, ""),
  /** The residence code was replaced. */
  RESIDENCE_CODE_REVISED(VoidReason.RESIDENCE_CODE_REVISED, Effect.STAYS, "", Effect.STAYS, ""),
  /** The record was deleted on the notification of a move-out; its day is the planned one. */
  MOVED_OUT(null, Effect.REVOKED, "公証法12条2号", Effect.REVOKED_WITHOUT_MOVE_IN, "公証法31条2号"),
  /** A move-in was notified; its day is the one of the move. */
  MOVED_IN(null, Effect.STAYS, "", Effect.STAYS, ""),
  /** The move-out was taken back. */
  MOVE_WITHDRAWN(null, Effect.STAYS, "", Effect.STAYS, ""),
  /** The record was deleted by death. */
  DIED(VoidReason.DEATH, Effect.REVOKED, "公証法12条2号", Effect.REVOKED, "公証法31条1号"),
  /** The record was deleted otherwise. */
  DELETED_OTHERWISE(
      VoidReason.RECORD_DELETED, Effect.REVOKED, "公証法12条2号", Effect.REVOKED, "公証法31条1号");

  /** What an event does to a certificate. */
  public enum Effect {
    /** Nothing; it may still end with the card. */
    STAYS,
    /** It is revoked at the moment of recording. */
    REVOKED,
    /** It is revoked when 30 days have passed since the planned day without a move-in. */
    REVOKED_WITHOUT_MOVE_IN
  }

  private final @Nullable VoidReason voids;
  private final Effect signature;
  private final String signatureArticle;
  private final Effect user;
  private final String userArticle;

  RecordEvent(
      @Nullable VoidReason voids,
      Effect signature,
      String signatureArticle,
      Effect user,
      String userArticle) {
    this.voids = voids;
    this.signature = signature;
    this.signatureArticle = signatureArticle;
    this.user = user;
    this.userArticle = userArticle;
  }

  /** Returns why the card is void by this event; empty if it is not, or not at once. */
  public Optional<VoidReason> voids() {
    return Optional.ofNullable(voids);
  }

  /** Returns what the event does to a certificate of this kind. */
  public Effect effect(CertificateKind kind) {
    return kind == CertificateKind.SIGNATURE ? signature : user;
  }

  /** Returns the article of that effect; empty text where the certificate stays. */
  public String article(CertificateKind kind) {
    return kind == CertificateKind.SIGNATURE ? signatureArticle : userArticle;
  }
}

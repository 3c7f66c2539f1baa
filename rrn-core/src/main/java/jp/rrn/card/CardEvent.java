package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;

/** What can happen to a card or its certificates. */
public sealed interface CardEvent {
  /**
   * 申請: somebody applies for the card.
   *
   * @param holder who
   * @param express the ground on which it is made by express issue; empty for ordinary issue
   */
  record Applied(CardHolder holder, Optional<ExpressClaim> express) implements CardEvent {}

  /**
   * A claim to express issue (特急発行).
   *
   * @param ground which
   * @param event the day of what the ground names
   */
  record ExpressClaim(ExpressGround ground, LocalDate event) {}

  /**
   * 作成, 発行: the agency has made the card; the day of this notice is the day of issue.
   *
   * @param validUntil its last day, within {@link CardValidity}
   */
  record Made(LocalDate validUntil) implements CardEvent {}

  /** What happens at a counter and needs no further word. */
  enum Step implements CardEvent {
    /** 交付前設定. */
    PREPARED,
    /** 交付. */
    HANDED_OVER,
    /** 券面事項更新: what the record now says is on the card's face and in its chip. */
    FACE_UPDATED,
    /** 一時停止; a loss told by telephone does this and nothing more. Around the clock. */
    SUSPENDED,
    /** 一時停止解除. */
    RELEASED,
    /** 継続利用: the card was presented after the first move-in, and its face brought up to date. */
    CONTINUED,
    /** 国外継続利用: the card is kept through the move abroad that was notified. */
    CONTINUED_ABROAD,
    /** 再交付の申請 after loss or damage. */
    REISSUE_APPLIED,
    /** 返納: given back, at will or because it must be. */
    RETURNED
  }

  /**
   * 国外転出: the move-out that was notified leads abroad.
   *
   * @param departure the day on which the holder leaves
   */
  record MovingAbroad(LocalDate departure) implements CardEvent {}

  /**
   * 失効 for a reason that neither the record nor the calendar tells: the law does not apply any
   * more, a return was ordered, the card is given back for a change of number. Or, of a card that
   * the calendar has ended, for that very reason: then it changes nothing but is carried to the
   * places, which nobody else tells.
   *
   * @param reason which
   */
  record Voided(VoidReason reason) implements CardEvent {}

  /**
   * The identity record has changed; the day of this notice is that of recording.
   *
   * @param event how
   * @param day the day of the event: the planned day of a move-out, the day somebody moved or died
   */
  record RecordChanged(RecordEvent event, LocalDate day) implements CardEvent {
    /** Returns the event; not its day. */
    @Override
    public String toString() {
      return "RecordChanged[" + event + "]";
    }
  }

  /**
   * A certificate was issued on the card.
   *
   * @param kind which
   * @param validUntil its last day, within {@link CertificateValidity}
   */
  record CertificateIssued(CertificateKind kind, LocalDate validUntil) implements CardEvent {}

  /**
   * A certificate was revoked for a reason the record does not tell.
   *
   * @param kind which
   * @param cause why
   */
  record CertificateRevoked(CertificateKind kind, RevocationCause cause) implements CardEvent {}
}

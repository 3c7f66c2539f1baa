package jp.rrn.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.history.MessageId;

/**
 * One card (個人番号カード) and its certificates, as its notices leave them. Pure and immutable.
 *
 * <p>Notices count by their sequence; one the rules refuse changes nothing ({@link #refused()}).
 * Where a day is asked about, what the calendar ends by then has ended: a card that nobody
 * continued is void on the ninety-first day without a notice that says so. Source: 番号法 16条の2 –
 * 18条の2, 番号令 13条 – 17条, 省令85 20条 – 37条.
 */
public final class Card {
  private final List<CardNotice> notices;
  private final CardFold fold;

  private Card(List<CardNotice> notices) {
    this.notices = notices;
    this.fold = new CardFold();
    notices.forEach(fold::take);
  }

  /**
   * Returns the card with these notices.
   *
   * @param notices by ascending sequence from 1 without gaps
   * @throws IllegalArgumentException if they are not; {@link CardFile} puts any in order
   */
  public static Card of(List<CardNotice> notices) {
    List<CardNotice> copy = List.copyOf(notices);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i).sequence() != i + 1) {
        throw new IllegalArgumentException("notices must be 1, 2, 3 …");
      }
    }
    return new Card(copy);
  }

  /** Returns every notice, refused ones included, by ascending sequence. */
  public List<CardNotice> notices() {
    return notices;
  }

  /** Returns the notices that changed nothing because a rule stands against them. */
  public List<RefusedNotice> refused() {
    return fold.refused();
  }

  /** Returns the rule that stands against this happening next; empty if it may. */
  public Optional<CardRule> refusal(LocalDate on, CardEvent event) {
    CardNotice next = new CardNotice(new MessageId(0, 0), notices.size() + 1, on, event);
    List<CardNotice> all = new ArrayList<>(notices);
    all.add(next);
    return new Card(all)
        .refused().stream()
            .filter(refused -> refused.notice().sequence() == next.sequence())
            .map(RefusedNotice::rule)
            .findFirst();
  }

  /**
   * Returns the rule that stands against applying for the next card while this one is there (省令85
   * 24条); empty if it is void or can be renewed.
   */
  public Optional<CardRule> refusalOfNextCard(LocalDate on) {
    boolean renewable =
        validUntil().filter(last -> !on.isBefore(CardValidity.renewableFrom(last))).isPresent();
    CardStatus status = statusOn(on);
    return renewable || status == CardStatus.VOID || status == CardStatus.NONE
        ? Optional.empty()
        : Optional.of(CardRule.ONE_CARD);
  }

  /** Returns where the card stands on a day. */
  public CardStatus statusOn(LocalDate day) {
    return fold.statusOn(day);
  }

  /** Returns whether the card is valid on a day: handed over, not suspended, not void. */
  public boolean isValidOn(LocalDate day) {
    return statusOn(day) == CardStatus.IN_USE;
  }

  /** Returns its last day as it was made; empty while it is not. */
  public Optional<LocalDate> validUntil() {
    return fold.validUntil();
  }

  /**
   * Returns the first day on which it is void, by what is known: also a day to come, on which it
   * ends unless somebody moves in, or presents it, before.
   */
  public Optional<LocalDate> voidFrom() {
    return fold.ending().map(Ending::from);
  }

  /** Returns why it is void from {@link #voidFrom}. */
  public Optional<VoidReason> voidReason() {
    return fold.ending().map(Ending::reason);
  }

  /** Returns whether the holder must give it back on a day. */
  public ReturnDuty returnDuty(LocalDate day) {
    boolean settled = fold.returnedOn().filter(on -> !on.isAfter(day)).isPresent();
    boolean due = fold.wasHandedOver() && statusOn(day) == CardStatus.VOID && !settled;
    return due ? voidReason().map(VoidReason::returnDuty).orElse(ReturnDuty.NONE) : ReturnDuty.NONE;
  }

  /** Returns whether the record says something else than the card's face (券面事項更新 is due). */
  public boolean isFaceBehind() {
    return fold.isFaceBehind();
  }

  /** Returns the newest certificate of this kind; empty if there never was one. */
  public Optional<Certificate> certificate(CertificateKind kind) {
    return fold.certificate(kind);
  }

  /**
   * Returns whether the newest certificate of this kind can be relied on: never without the card.
   */
  public boolean isCertificateValidOn(CertificateKind kind, LocalDate day) {
    return isValidOn(day) && certificate(kind).filter(held -> held.stands(day)).isPresent();
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Card[masked]";
  }
}

package jp.rrn.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;

/** One card's notices, written down one after the other. */
final class CardLife {
  static final CardHolder ADULT = new CardHolder(PartialDate.of("1990-07-07"), new Stay.Japanese());
  static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 31);
  static final LocalDate LAST_DAY = LocalDate.of(2033, 7, 7);
  static final LocalDate CERTIFICATES_LAST_DAY = LocalDate.of(2028, 7, 7);

  private final List<CardNotice> notices = new ArrayList<>();

  /** Returns a card that was handed over to an adult on 31 January 2024. */
  static CardLife handedOver() {
    return handedOver(ADULT);
  }

  static CardLife handedOver(CardHolder holder) {
    LocalDate last = holder.stay().lastDay().filter(end -> end.isBefore(LAST_DAY)).orElse(LAST_DAY);
    return new CardLife()
        .on("2024-01-05", new CardEvent.Applied(holder, Optional.empty()))
        .on("2024-01-20", new CardEvent.Made(last))
        .on("2024-01-30", CardEvent.Step.PREPARED)
        .on("2024-01-31", CardEvent.Step.HANDED_OVER);
  }

  /** Returns the same with both certificates. */
  static CardLife withCertificates() {
    return handedOver()
        .on(
            "2024-01-31",
            new CardEvent.CertificateIssued(CertificateKind.USER, CERTIFICATES_LAST_DAY))
        .on(
            "2024-01-31",
            new CardEvent.CertificateIssued(CertificateKind.SIGNATURE, CERTIFICATES_LAST_DAY));
  }

  CardLife on(String day, CardEvent event) {
    int sequence = notices.size() + 1;
    notices.add(new CardNotice(new MessageId(0, sequence), sequence, LocalDate.parse(day), event));
    return this;
  }

  CardLife record(String recordedOn, RecordEvent event, String day) {
    return on(recordedOn, new CardEvent.RecordChanged(event, LocalDate.parse(day)));
  }

  List<CardNotice> notices() {
    return List.copyOf(notices);
  }

  Card card() {
    return Card.of(notices);
  }

  Optional<CardRule> refusal(String day, CardEvent event) {
    return card().refusal(LocalDate.parse(day), event);
  }
}

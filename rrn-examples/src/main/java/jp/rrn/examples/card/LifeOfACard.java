package jp.rrn.examples.card;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.card.Card;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardEvent.CertificateIssued;
import jp.rrn.card.CardEvent.Made;
import jp.rrn.card.CardEvent.RecordChanged;
import jp.rrn.card.CardEvent.Step;
import jp.rrn.card.CardHolder;
import jp.rrn.card.CardNotice;
import jp.rrn.card.CardRule;
import jp.rrn.card.CardValidity;
import jp.rrn.card.CertificateKind;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.Stay;
import jp.rrn.date.AgeRule;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;

/**
 * A made-up card's life: applied for, handed over, taken along on a move, brought up to date, and
 * renewed. Each line of the output is a day, what happened, and what the card and its certificates
 * are good for on that day.
 */
public final class LifeOfACard {
  private static final CardHolder HOLDER =
      new CardHolder(PartialDate.of("1990-07-07"), new Stay.Japanese());

  private final List<CardNotice> notices = new ArrayList<>();
  private final PrintStream out;

  private LifeOfACard(PrintStream out) {
    this.out = out;
  }

  /** Prints the life of a card. */
  public static void main(String[] arguments) {
    new LifeOfACard(System.out).live();
  }

  static void print(PrintStream out) {
    new LifeOfACard(out).live();
  }

  private void live() {
    LocalDate issued = LocalDate.of(2026, 4, 20);
    LocalDate applied = LocalDate.of(2026, 4, 1);
    LocalDate last =
        CardValidity.lastDay(HOLDER, AgeRule.ONLY_IF_CERTAIN, applied, issued).orElseThrow();
    happens("2026-04-01", new CardEvent.Applied(HOLDER, Optional.empty()));
    happens("2026-04-20", new Made(last));
    happens("2026-04-28", Step.PREPARED);
    happens("2026-05-07", Step.HANDED_OVER);
    happens("2026-05-07", certificate(CertificateKind.USER, "2030-07-07"));
    happens("2026-05-07", certificate(CertificateKind.SIGNATURE, "2030-07-07"));
    happens("2027-03-20", recorded(RecordEvent.MOVED_OUT, "2027-03-31"));
    happens("2027-04-05", recorded(RecordEvent.MOVED_IN, "2027-03-31"));
    happens("2027-04-05", Step.CONTINUED);
    happens("2027-04-05", certificate(CertificateKind.SIGNATURE, "2030-07-07"));
    happens("2028-02-01", recorded(RecordEvent.MINOR_REVISION, "2028-02-01"));
    happens("2028-02-10", Step.FACE_UPDATED);
    happens("2030-04-07", certificate(CertificateKind.USER, "2035-07-07"));
    happens("2030-04-08", certificate(CertificateKind.USER, "2035-07-07"));
    happens("2030-04-08", certificate(CertificateKind.SIGNATURE, "2035-07-07"));
    out.println("the next card can be applied for from " + CardValidity.renewableFrom(last));
    happens("2035-05-20", Step.RETURNED);
  }

  private static CardEvent certificate(CertificateKind kind, String validUntil) {
    return new CertificateIssued(kind, LocalDate.parse(validUntil));
  }

  private static CardEvent recorded(RecordEvent event, String day) {
    return new RecordChanged(event, LocalDate.parse(day));
  }

  private void happens(String day, CardEvent event) {
    LocalDate on = LocalDate.parse(day);
    Optional<CardRule> refusal = Card.of(notices).refusal(on, event);
    int sequence = notices.size() + 1;
    notices.add(new CardNotice(new MessageId(0, sequence), sequence, on, event));
    Card card = Card.of(notices);
    out.println(
        "%s %-26s %-8s %s%s %s"
            .formatted(
                day,
                name(event),
                card.statusOn(on),
                card.isCertificateValidOn(CertificateKind.SIGNATURE, on) ? "signs " : "- ",
                card.isCertificateValidOn(CertificateKind.USER, on) ? "logs in" : "-",
                refusal.map(rule -> "refused: " + rule.article()).orElse(""))
            .stripTrailing());
  }

  private static String name(CardEvent event) {
    if (event instanceof RecordChanged changed) {
      return changed.event().name();
    }
    if (event instanceof CertificateIssued issued) {
      return issued.kind() + " certificate";
    }
    return event instanceof Step step ? step.name() : event.getClass().getSimpleName();
  }
}

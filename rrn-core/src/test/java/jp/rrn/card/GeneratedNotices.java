package jp.rrn.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;

/**
 * Notices of every kind, lawful or not, most often after a lawful beginning; days go forward in
 * steps of up to two months, and back now and then.
 */
final class GeneratedNotices {
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 5);

  private GeneratedNotices() {}

  static List<CardNotice> list(Random random) {
    List<CardNotice> notices = new ArrayList<>();
    if (random.nextInt(5) > 0) {
      notices.addAll(
          (random.nextBoolean() ? CardLife.withCertificates() : CardLife.handedOver()).notices());
    }
    LocalDate day = FIRST_DAY.plusDays(notices.isEmpty() ? 0 : 26);
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      day = day.plusDays(random.nextInt(8) == 0 ? -random.nextInt(20) : step(random));
      notices.add(notice(notices.size() + 1, day, event(random, day)));
    }
    return List.copyOf(notices);
  }

  private static int step(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(6);
  }

  static CardNotice notice(int sequence, LocalDate day, CardEvent event) {
    return new CardNotice(new MessageId(1, sequence), sequence, day, event);
  }

  static CardEvent event(Random random, LocalDate on) {
    LocalDate near = on.plusDays(random.nextInt(30) - 15);
    return switch (random.nextInt(10)) {
      case 0 -> new CardEvent.Applied(holder(random), Optional.empty());
      case 1 -> new CardEvent.Made(on.plusDays(random.nextInt(2000)));
      case 2 -> new CardEvent.MovingAbroad(near);
      case 3 ->
          random.nextInt(3) == 0
              ? new CardEvent.Voided(any(random, VoidReason.values()))
              : CardEvent.Step.CONTINUED_ABROAD;
      case 4, 5 -> new CardEvent.RecordChanged(any(random, RecordEvent.values()), near);
      case 6 ->
          new CardEvent.CertificateIssued(
              any(random, CertificateKind.values()), on.plusDays(random.nextInt(1500)));
      case 7 ->
          new CardEvent.CertificateRevoked(
              any(random, CertificateKind.values()), any(random, RevocationCause.values()));
      default -> any(random, CardEvent.Step.values());
    };
  }

  private static CardHolder holder(Random random) {
    String[] births = {"1990-07-07", "1990-00-00", "0000-00-00", "2012-02-29", "2010-A1-00"};
    Stay[] stays = {
      new Stay.Japanese(),
      new Stay.Permanent(),
      new Stay.Until(FIRST_DAY.plusDays(400)),
      new Stay.Transitional(FIRST_DAY)
    };
    return new CardHolder(PartialDate.of(any(random, births)), any(random, stays));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}

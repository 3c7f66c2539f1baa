package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** P74 and the invariants of a card: over notices of every kind, lawful or not. */
class CardProperties {
  private static final int DAYS = 900;

  /** Everything that can be asked of a card. */
  private record Answers(
      List<CardStatus> statuses,
      List<Boolean> signature,
      List<Boolean> user,
      List<ReturnDuty> duties,
      Optional<LocalDate> voidFrom,
      Optional<VoidReason> voidReason,
      boolean faceBehind,
      List<RefusedNotice> refused) {
    static Answers of(Card card) {
      return new Answers(
          days().map(card::statusOn).toList(),
          days().map(day -> card.isCertificateValidOn(CertificateKind.SIGNATURE, day)).toList(),
          days().map(day -> card.isCertificateValidOn(CertificateKind.USER, day)).toList(),
          days().map(card::returnDuty).toList(),
          card.voidFrom(),
          card.voidReason(),
          card.isFaceBehind(),
          card.refused());
    }
  }

  private static Stream<LocalDate> days() {
    return Stream.iterate(GeneratedNotices.FIRST_DAY.minusDays(30), day -> day.plusDays(1))
        .limit(DAYS);
  }

  @Property(tries = 150)
  void aFoldIsTheSameHoweverItIsSplitDuplicatedOrDelayed(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardNotice> notices = GeneratedNotices.list(random);
    List<CardNotice> arriving = new ArrayList<>(notices);
    notices.forEach(notice -> arriving.addAll(Collections.nCopies(random.nextInt(3), notice)));
    Collections.shuffle(arriving, random);

    CardFile file = CardFile.EMPTY;
    for (CardNotice notice : arriving) {
      file = file.plus(notice);
    }

    assertThat(file.waiting()).isEmpty();
    assertThat(Answers.of(file.card())).isEqualTo(Answers.of(Card.of(notices)));
  }

  @Property(tries = 100)
  void whatComesEarlyWaitsForWhatIsBeforeIt(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardNotice> notices = GeneratedNotices.list(random);
    if (notices.isEmpty()) {
      return;
    }
    CardNotice missing = notices.get(random.nextInt(notices.size()));
    CardFile file = CardFile.EMPTY;
    for (CardNotice notice : notices) {
      file = notice.equals(missing) ? file : file.plus(notice);
    }

    int before = missing.sequence() - 1;
    assertThat(file.card().notices()).isEqualTo(notices.subList(0, before));
    assertThat(file.waiting()).isEqualTo(notices.subList(before + 1, notices.size()));
    assertThat(Answers.of(file.plus(missing).card())).isEqualTo(Answers.of(Card.of(notices)));
  }

  @Property(tries = 100)
  void anotherNoticeInTheSamePlaceOrWithTheSameIdIsAConflict(@ForAll long seed) {
    List<CardNotice> notices = CardLife.handedOver().notices();
    CardNotice held = notices.get(new Random(seed).nextInt(notices.size()));
    CardFile file = CardFile.EMPTY.plus(held);
    CardNotice otherId = GeneratedNotices.notice(held.sequence(), held.on(), held.event());
    CardNotice otherPlace = new CardNotice(held.id(), held.sequence() + 1, held.on(), held.event());

    for (CardNotice wrong : List.of(otherId, otherPlace)) {
      assertThatThrownBy(() -> file.plus(wrong))
          .isInstanceOfSatisfying(
              NoticeConflictException.class,
              conflict -> assertThat(conflict.sequence()).isEqualTo(wrong.sequence()));
    }
  }

  /** A void event, whatever follows it: no card is valid from its day on. */
  @Property(tries = 400)
  void noCardIsEverValidAfterAVoidEvent(@ForAll long seed) {
    List<CardNotice> notices = GeneratedNotices.list(new Random(seed));
    Card card = Card.of(notices);

    for (CardNotice notice : notices) {
      if (isVoidEvent(notice.event()) && counts(card, notice)) {
        assertThat(days().filter(day -> !day.isBefore(notice.on())).filter(card::isValidOn))
            .isEmpty();
      }
    }
  }

  private static boolean isVoidEvent(CardEvent event) {
    return event == CardEvent.Step.RETURNED
        || event == CardEvent.Step.REISSUE_APPLIED
        || event instanceof CardEvent.Voided
        || (event instanceof CardEvent.RecordChanged changed
            && changed.event().voids().isPresent());
  }

  /** Whether it was taken, of a card that somebody had applied for by then. */
  private static boolean counts(Card card, CardNotice notice) {
    boolean refused = card.refused().stream().anyMatch(held -> held.notice().equals(notice));
    Card before = Card.of(card.notices().subList(0, notice.sequence() - 1));
    return !refused && before.statusOn(LocalDate.MAX) != CardStatus.NONE;
  }

  /** What the calendar has ended by the day of a notice no later notice brings back. */
  @Property(tries = 200)
  void noCardComesBackThatWasVoidOnTheDayOfANotice(@ForAll long seed) {
    List<CardNotice> notices = GeneratedNotices.list(new Random(seed));
    Card whole = Card.of(notices);

    for (CardNotice notice : notices) {
      Card then = Card.of(notices.subList(0, notice.sequence()));
      if (then.statusOn(notice.on()) == CardStatus.VOID) {
        assertThat(days().filter(day -> !day.isBefore(notice.on())).filter(whole::isValidOn))
            .isEmpty();
      }
    }
  }

  @Property(tries = 400)
  void noCertificateOutlivesItsCard(@ForAll long seed) {
    Card card = Card.of(GeneratedNotices.list(new Random(seed)));

    for (CertificateKind kind : CertificateKind.values()) {
      card.certificate(kind)
          .ifPresent(
              certificate ->
                  assertThat(certificate.validUntil())
                      .isBeforeOrEqualTo(card.validUntil().orElseThrow()));
      assertThat(days().filter(day -> card.isCertificateValidOn(kind, day)))
          .allMatch(card::isValidOn);
    }
  }

  /** P74. */
  @Property(tries = 150)
  void aChangeOfCodeEndsTheCard(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardNotice> notices = new ArrayList<>(GeneratedNotices.list(random));
    Card before = Card.of(notices);
    LocalDate day = GeneratedNotices.FIRST_DAY.plusDays(random.nextInt(700));
    notices.add(changed(notices.size() + 1, day, RecordEvent.RESIDENCE_CODE_REVISED));
    Card card = Card.of(notices);

    boolean applied = before.statusOn(LocalDate.MAX) != CardStatus.NONE;
    assertThat(days().filter(d -> applied && !d.isBefore(day)).map(card::statusOn))
        .allMatch(CardStatus.VOID::equals);
  }

  /** P74. */
  @Property(tries = 200)
  void aMinorRevisionLeavesBothCertificatesAsTheyWere(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardNotice> notices = new ArrayList<>(GeneratedNotices.list(random));
    Answers before = Answers.of(Card.of(notices));
    LocalDate day = GeneratedNotices.FIRST_DAY.plusDays(random.nextInt(700));
    notices.add(changed(notices.size() + 1, day, RecordEvent.MINOR_REVISION));
    Answers after = Answers.of(Card.of(notices));

    assertThat(after.signature()).isEqualTo(before.signature());
    assertThat(after.user()).isEqualTo(before.user());
    assertThat(after.statuses()).isEqualTo(before.statuses());
  }

  private static CardNotice changed(int sequence, LocalDate day, RecordEvent event) {
    return GeneratedNotices.notice(sequence, day, new CardEvent.RecordChanged(event, day));
  }

  @Property(tries = 150)
  void whatARuleRefusesChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardNotice> notices = GeneratedNotices.list(random);
    List<CardNotice> more = new ArrayList<>(notices);
    LocalDate day =
        notices.isEmpty() ? GeneratedNotices.FIRST_DAY : notices.get(notices.size() - 1).on();
    CardEvent event = GeneratedNotices.event(random, day);
    more.add(GeneratedNotices.notice(notices.size() + 1, day, event));

    Optional<CardRule> refusal = Card.of(notices).refusal(day, event);
    assertThat(
            Card.of(more).refused().stream()
                .map(RefusedNotice::notice)
                .toList()
                .contains(more.get(more.size() - 1)))
        .isEqualTo(refusal.isPresent());
    if (refusal.isPresent()) {
      assertThat(Answers.of(Card.of(more)).statuses())
          .isEqualTo(Answers.of(Card.of(notices)).statuses());
    }
  }
}

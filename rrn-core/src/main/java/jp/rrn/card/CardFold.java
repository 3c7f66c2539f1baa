package jp.rrn.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One card's notices added up, in sequence. A notice the rules refuse leaves everything as it was.
 *
 * <p>Before a notice counts, and after it, what the calendar has ended by its day has ended for
 * good: of a card that was void on some day, no later notice makes a valid one, whatever its day.
 */
final class CardFold {
  /** Days on which it was suspended: from the first, to the day of release if it was released. */
  private record Suspension(LocalDate from, LocalDate to) {}

  private final Map<CardStatus, LocalDate> steps = new EnumMap<>(CardStatus.class);
  private final List<Suspension> suspensions = new ArrayList<>();
  private final List<RefusedNotice> refused = new ArrayList<>();
  private final MoveFold move = new MoveFold();
  private final CertificateFold certificates = new CertificateFold();
  private CardStatus reached = CardStatus.NONE;
  private @Nullable CardHolder holder;
  private @Nullable LocalDate validUntil;
  private @Nullable Ending ended;
  private @Nullable LocalDate returnedOn;
  private boolean faceBehind;

  void take(CardNotice notice) {
    settle(notice.on());
    apply(notice.on(), notice.event())
        .ifPresent(rule -> refused.add(new RefusedNotice(notice, rule)));
    settle(notice.on());
  }

  private void settle(LocalDate on) {
    ending().filter(ending -> !on.isBefore(ending.from())).ifPresent(this::end);
    certificates.settle(on);
  }

  /** Of two endings the earlier holds. */
  private void end(Ending ending) {
    if (ended == null || ending.isBefore(ended)) {
      ended = ending;
    }
  }

  /** Returns how it has ended or will, as far as is known. */
  Optional<Ending> ending() {
    Optional<Ending> sooner = Optional.ofNullable(ended);
    for (Optional<Ending> other : List.of(expiry(), move.ending())) {
      boolean earlier =
          other.isPresent() && (sooner.isEmpty() || other.get().isBefore(sooner.get()));
      sooner = earlier && reached != CardStatus.NONE ? other : sooner;
    }
    return sooner;
  }

  private Optional<Ending> expiry() {
    return Optional.ofNullable(validUntil)
        .map(last -> new Ending(last.plusDays(1), VoidReason.EXPIRED));
  }

  private Optional<CardRule> apply(LocalDate on, CardEvent event) {
    if (event instanceof CardEvent.RecordChanged changed) {
      return recordChanged(on, changed);
    }
    if (event == CardEvent.Step.RETURNED) {
      return returned(on);
    }
    if (event instanceof CardEvent.CertificateRevoked revoked) {
      return revoked(on, revoked);
    }
    if (ended != null) {
      return ofAVoidCard(event, ended.reason());
    }
    if (event instanceof CardEvent.Applied applied) {
      return applied(on, applied);
    }
    if (reached == CardStatus.NONE) {
      return Optional.of(CardRule.STEP_OUT_OF_ORDER);
    }
    return ofAnApplication(on, event);
  }

  /** What the calendar has ended may be said once more, so that every place hears of it. */
  private static Optional<CardRule> ofAVoidCard(CardEvent event, VoidReason reason) {
    return event.equals(new CardEvent.Voided(reason))
        ? Optional.empty()
        : Optional.of(CardRule.CARD_IS_VOID);
  }

  private Optional<CardRule> ofAnApplication(LocalDate on, CardEvent event) {
    if (event instanceof CardEvent.Made made) {
      return made(on, made);
    }
    if (event instanceof CardEvent.Voided voided) {
      end(new Ending(on, voided.reason()));
      return Optional.empty();
    }
    if (event instanceof CardEvent.MovingAbroad moving) {
      move.abroad(moving.departure());
      certificates.revoke(
          CertificateKind.SIGNATURE,
          moving.departure(),
          RecordEvent.MOVED_OUT.article(CertificateKind.SIGNATURE));
      return Optional.empty();
    }
    if (event instanceof CardEvent.CertificateIssued issued) {
      return issued(on, issued);
    }
    return stepped(on, (CardEvent.Step) event);
  }

  private Optional<CardRule> stepped(LocalDate on, CardEvent.Step step) {
    return switch (step) {
      case PREPARED -> reach(CardStatus.MADE, CardStatus.PREPARED, on);
      case HANDED_OVER ->
          move.isAway(on)
              ? Optional.of(CardRule.NOT_A_RESIDENT)
              : reach(CardStatus.PREPARED, CardStatus.IN_USE, on);
      case FACE_UPDATED -> inUse(on, () -> faceBehind = false);
      case SUSPENDED -> inUse(on, () -> suspensions.add(new Suspension(on, LocalDate.MAX)));
      case RELEASED -> released(on);
      case CONTINUED -> continued(on);
      case CONTINUED_ABROAD -> continuedAbroad(on);
      case REISSUE_APPLIED -> handedOver(on, () -> end(new Ending(on, VoidReason.REISSUED)));
      case RETURNED -> throw new AssertionError("is judged before");
    };
  }

  private Optional<CardRule> applied(LocalDate on, CardEvent.Applied applied) {
    if (reached != CardStatus.NONE) {
      return Optional.of(CardRule.ONE_CARD);
    }
    Optional<CardRule> refusal =
        applied
            .express()
            .flatMap(claim -> claim.ground().refusal(claim.event(), applied.holder().birth(), on));
    if (refusal.isEmpty()) {
      holder = applied.holder();
      arrive(CardStatus.APPLIED, on);
    }
    return refusal;
  }

  private Optional<CardRule> made(LocalDate on, CardEvent.Made made) {
    LocalDate appliedOn = steps.getOrDefault(CardStatus.APPLIED, on);
    LocalDate latest = CardValidity.latest(Objects.requireNonNull(holder), appliedOn, on);
    if (made.validUntil().isAfter(latest) || made.validUntil().isBefore(on)) {
      return Optional.of(CardRule.BEYOND_VALIDITY);
    }
    Optional<CardRule> refusal = reach(CardStatus.APPLIED, CardStatus.MADE, on);
    if (refusal.isEmpty()) {
      validUntil = made.validUntil();
    }
    return refusal;
  }

  private Optional<CardRule> reach(CardStatus before, CardStatus next, LocalDate on) {
    if (reached != before) {
      return Optional.of(CardRule.STEP_OUT_OF_ORDER);
    }
    if (on.isBefore(steps.getOrDefault(before, on))) {
      return Optional.of(CardRule.BEFORE_EARLIER_STEP);
    }
    arrive(next, on);
    return Optional.empty();
  }

  private void arrive(CardStatus status, LocalDate on) {
    reached = status;
    steps.put(status, on);
  }

  private Optional<CardRule> inUse(LocalDate on, Runnable then) {
    return isSuspended() ? Optional.of(CardRule.CARD_IS_SUSPENDED) : handedOver(on, then);
  }

  private Optional<CardRule> handedOver(LocalDate on, Runnable then) {
    if (reached != CardStatus.IN_USE) {
      return Optional.of(CardRule.STEP_OUT_OF_ORDER);
    }
    if (on.isBefore(steps.getOrDefault(CardStatus.IN_USE, on))) {
      return Optional.of(CardRule.BEFORE_EARLIER_STEP);
    }
    then.run();
    return Optional.empty();
  }

  private boolean isSuspended() {
    return !suspensions.isEmpty()
        && suspensions.get(suspensions.size() - 1).to().equals(LocalDate.MAX);
  }

  private Optional<CardRule> released(LocalDate on) {
    if (!isSuspended()) {
      return Optional.of(CardRule.NOT_SUSPENDED);
    }
    LocalDate from = suspensions.get(suspensions.size() - 1).from();
    if (on.isBefore(from)) {
      return Optional.of(CardRule.BEFORE_EARLIER_STEP);
    }
    suspensions.set(suspensions.size() - 1, new Suspension(from, on));
    return Optional.empty();
  }

  private Optional<CardRule> continued(LocalDate on) {
    return move.awaitsContinuation()
        ? inUse(
            on,
            () -> {
              move.settled();
              faceBehind = false;
            })
        : Optional.of(CardRule.NO_MOVE_IN_TO_CONTINUE);
  }

  private Optional<CardRule> continuedAbroad(LocalDate on) {
    Optional<CardRule> refusal = move.refusalAbroad(on, Objects.requireNonNull(holder).stay());
    return refusal.isPresent()
        ? refusal
        : inUse(
            on,
            () -> {
              move.continueAbroad();
              certificates.moveSettled();
            });
  }

  private Optional<CardRule> returned(LocalDate on) {
    if (reached != CardStatus.IN_USE || returnedOn != null) {
      return Optional.of(CardRule.NOTHING_TO_RETURN);
    }
    if (ended != null && ended.reason().returnDuty() == ReturnDuty.NONE) {
      return Optional.of(CardRule.NOTHING_TO_RETURN);
    }
    end(new Ending(on, VoidReason.RETURNED));
    returnedOn = on;
    return Optional.empty();
  }

  private Optional<CardRule> issued(LocalDate on, CardEvent.CertificateIssued issued) {
    return statusOn(on) == CardStatus.IN_USE
        ? certificates.issue(
            issued, on, Objects.requireNonNull(holder).birth(), Objects.requireNonNull(validUntil))
        : Optional.of(CardRule.NO_VALID_CARD);
  }

  private Optional<CardRule> revoked(LocalDate on, CardEvent.CertificateRevoked revoked) {
    if (certificates.find(revoked.kind()).isEmpty()) {
      return Optional.of(CardRule.NO_SUCH_CERTIFICATE);
    }
    certificates.revoke(revoked.kind(), on, revoked.cause().article());
    return Optional.empty();
  }

  private Optional<CardRule> recordChanged(LocalDate on, CardEvent.RecordChanged changed) {
    if (reached == CardStatus.NONE) {
      return Optional.empty();
    }
    RecordEvent event = changed.event();
    certificates.apply(event, on, changed.day());
    // A card is void by death itself, by everything else when that is recorded.
    boolean before = event == RecordEvent.DIED && changed.day().isBefore(on);
    LocalDate from = before ? changed.day() : on;
    event.voids().ifPresent(reason -> end(new Ending(from, reason)));
    switch (event) {
      case MOVED_OUT -> movedOut(changed.day());
      case MOVED_IN -> movedIn(on, changed.day());
      case MOVE_WITHDRAWN -> moveWithdrawn();
      case REVISED, MINOR_REVISION -> faceBehind = true;
      default -> {}
    }
    return Optional.empty();
  }

  private void movedOut(LocalDate planned) {
    move.moveOut(planned).ifPresent(this::end);
    if (move.isContinuedAbroad()) {
      certificates.moveSettled();
    }
  }

  private void movedIn(LocalDate on, LocalDate moved) {
    move.moveIn(on, moved).ifPresent(this::end);
    certificates.moveSettled();
    faceBehind = true;
  }

  private void moveWithdrawn() {
    move.settled();
    certificates.moveSettled();
  }

  CardStatus statusOn(LocalDate day) {
    if (ending().filter(ending -> !day.isBefore(ending.from())).isPresent()) {
      return CardStatus.VOID;
    }
    CardStatus status = CardStatus.NONE;
    for (Map.Entry<CardStatus, LocalDate> step : steps.entrySet()) {
      status = step.getValue().isAfter(day) ? status : step.getKey();
    }
    boolean suspended =
        suspensions.stream()
            .anyMatch(held -> !day.isBefore(held.from()) && day.isBefore(held.to()));
    return suspended && status == CardStatus.IN_USE ? CardStatus.SUSPENDED : status;
  }

  boolean isFaceBehind() {
    return faceBehind;
  }

  Optional<LocalDate> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  Optional<LocalDate> returnedOn() {
    return Optional.ofNullable(returnedOn);
  }

  /** A card that was never handed over is nobody's to return. */
  boolean wasHandedOver() {
    return steps.containsKey(CardStatus.IN_USE);
  }

  Optional<Certificate> certificate(CertificateKind kind) {
    return certificates.find(kind);
  }

  List<RefusedNotice> refused() {
    return List.copyOf(refused);
  }
}

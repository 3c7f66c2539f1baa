package jp.rrn.card;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.rrn.date.PartialDate;
import org.jspecify.annotations.Nullable;

/** The certificates of one card, as its notices leave them. */
final class CertificateFold {
  private final Map<CertificateKind, Certificate> newest = new EnumMap<>(CertificateKind.class);
  private @Nullable LocalDate userEndsFrom;

  Optional<Certificate> find(CertificateKind kind) {
    return Optional.ofNullable(newest.get(kind))
        .map(certificate -> kind == CertificateKind.USER ? asFarAsKnown(certificate) : certificate);
  }

  /** A user certificate ends without a move-in, and none has been notified yet. */
  private Certificate asFarAsKnown(Certificate certificate) {
    return userEndsFrom == null
        ? certificate
        : certificate.revoked(userEndsFrom, RecordEvent.MOVED_OUT.article(CertificateKind.USER));
  }

  /** What has ended by a day without a move-in has ended for good. */
  void settle(LocalDate on) {
    if (userEndsFrom != null && !on.isBefore(userEndsFrom)) {
      newest.computeIfPresent(CertificateKind.USER, (kind, held) -> asFarAsKnown(held));
      userEndsFrom = null;
    }
  }

  /** Nothing has to be notified any more for the user certificate to go on. */
  void moveSettled() {
    userEndsFrom = null;
  }

  void apply(RecordEvent event, LocalDate on, LocalDate day) {
    for (CertificateKind kind : CertificateKind.values()) {
      switch (event.effect(kind)) {
        case STAYS -> {}
        case REVOKED -> revoke(kind, on, event.article(kind));
        case REVOKED_WITHOUT_MOVE_IN ->
            userEndsFrom = CardPeriod.USER_CERTIFICATE_AFTER_PLANNED_DAY.pastFrom(day);
      }
    }
  }

  void revoke(CertificateKind kind, LocalDate from, String article) {
    newest.computeIfPresent(kind, (k, held) -> held.revoked(from, article));
  }

  Optional<CardRule> issue(
      CardEvent.CertificateIssued issued, LocalDate on, PartialDate birth, LocalDate cardUntil) {
    CertificateKind kind = issued.kind();
    if (kind == CertificateKind.SIGNATURE && CertificateValidity.isUnderAge(birth, on)) {
      return Optional.of(CardRule.UNDER_FIFTEEN);
    }
    Optional<LocalDate> living =
        find(kind).filter(held -> held.stands(on)).map(Certificate::validUntil);
    if (living.isPresent() && !CertificateValidity.isRenewal(on, living)) {
      return Optional.of(CardRule.CERTIFICATE_STILL_VALID);
    }
    LocalDate latest = CertificateValidity.latest(birth, on, living, bound(kind, on, cardUntil));
    if (issued.validUntil().isAfter(latest) || issued.validUntil().isBefore(on)) {
      return Optional.of(CardRule.BEYOND_CERTIFICATE_VALIDITY);
    }
    newest.put(kind, Certificate.issued(kind, on, issued.validUntil()));
    return Optional.empty();
  }

  private LocalDate bound(CertificateKind kind, LocalDate on, LocalDate cardUntil) {
    return kind == CertificateKind.USER
        ? cardUntil
        : find(CertificateKind.USER)
            .filter(user -> user.stands(on))
            .map(Certificate::validUntil)
            .filter(until -> until.isBefore(cardUntil))
            .orElse(cardUntil);
  }
}

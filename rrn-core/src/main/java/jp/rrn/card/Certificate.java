package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One certificate as its notices leave it, without its card: it is good only while that is in use.
 *
 * @param kind which
 * @param issuedOn its first day
 * @param validUntil its last day
 * @param revokedFrom the day from which it is revoked, if it is
 * @param article the article by which it is revoked; empty text if it is not
 */
public record Certificate(
    CertificateKind kind,
    LocalDate issuedOn,
    LocalDate validUntil,
    Optional<LocalDate> revokedFrom,
    String article) {
  static Certificate issued(CertificateKind kind, LocalDate on, LocalDate validUntil) {
    return new Certificate(kind, on, validUntil, Optional.empty(), "");
  }

  /** Of two revocations the earlier holds. */
  Certificate revoked(LocalDate from, String basis) {
    return revokedFrom.filter(already -> !already.isAfter(from)).isPresent()
        ? this
        : new Certificate(kind, issuedOn, validUntil, Optional.of(from), basis);
  }

  boolean stands(LocalDate day) {
    return !day.isBefore(issuedOn)
        && !day.isAfter(validUntil)
        && revokedFrom.filter(from -> !from.isAfter(day)).isEmpty();
  }
}

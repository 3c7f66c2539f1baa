package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.rrn.date.AgeRule;
import jp.rrn.date.LegalAge;
import jp.rrn.date.PartialDate;

/**
 * How long a certificate is valid (公証法5条, 24条): to the end of the fifth birthday after it was
 * issued; of the sixth if it renews one that has less than three months left. Never beyond the
 * card, and a signature certificate never beyond the user certificate.
 */
public final class CertificateValidity {
  private static final int BIRTHDAYS = 5;
  private static final int SIGNATURE_AGE = 15;

  private CertificateValidity() {}

  /**
   * Returns the last day on which a certificate is valid; empty if the rule gives none.
   *
   * @param birth the holder's
   * @param rule by which a birth counts that is partly unknown
   * @param issuedOn when it was issued
   * @param renewed the last day of the certificate it renews, if it renews one
   * @param bound the last day of the card; for a signature certificate that of the user
   *     certificate, if there is one
   */
  public static Optional<LocalDate> lastDay(
      PartialDate birth,
      AgeRule rule,
      LocalDate issuedOn,
      Optional<LocalDate> renewed,
      LocalDate bound) {
    int birthdays = isRenewal(issuedOn, renewed) ? BIRTHDAYS + 1 : BIRTHDAYS;
    return Birthdays.byRule(
            birth, rule, issuedOn, born -> Birthdays.after(born, issuedOn, birthdays))
        .map(day -> bound.isBefore(day) ? bound : day);
  }

  /** Returns whether a certificate that ends on {@code renewed} can be renewed on a day. */
  static boolean isRenewal(LocalDate issuedOn, Optional<LocalDate> renewed) {
    return renewed
        .filter(last -> !issuedOn.isAfter(last))
        .filter(last -> !issuedOn.isBefore(CardValidity.renewableFrom(last)))
        .isPresent();
  }

  /** Returns the last day that any rule gives, so many years where none does. */
  static LocalDate latest(
      PartialDate birth, LocalDate issuedOn, Optional<LocalDate> renewed, LocalDate bound) {
    LocalDate unknown = issuedOn.plusYears(BIRTHDAYS);
    return Stream.of(AgeRule.FIRST_DAY, AgeRule.LAST_DAY)
        .flatMap(rule -> lastDay(birth, rule, issuedOn, renewed, bound).stream())
        .max(LocalDate::compareTo)
        .orElse(bound.isBefore(unknown) ? bound : unknown);
  }

  /**
   * Returns whether the holder is certainly too young for a signature certificate. Of a birth that
   * is partly unknown the first day decides; who has no birth year is not refused.
   */
  static boolean isUnderAge(PartialDate birth, LocalDate on) {
    return birth
        .earliest()
        .filter(born -> born.isAfter(on) || LegalAge.onBirthdays(born, on) < SIGNATURE_AGE)
        .isPresent();
  }
}

package jp.rrn.provision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.rrn.date.FiscalYear;
import jp.rrn.date.LegalDay;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * What is counted of an entry: everything but persons, on either side.
 *
 * @param day the day in Japan on which it was answered
 * @param giver who was asked
 * @param recipient who asked
 * @param affair for what
 * @param basis the rule; of a refusal the nearest one, empty if there is none
 * @param method how the items are handed over
 * @param outcome what became of it
 */
public record Use(
    LocalDate day,
    Giver giver,
    Recipient recipient,
    Affair affair,
    Optional<BasisRef> basis,
    Method method,
    Outcome outcome) {
  /** Returns what is counted of this entry. */
  public static Use of(ProvisionEntry entry) {
    return new Use(
        LegalDay.of(entry.at()),
        entry.request().giver(),
        entry.request().recipient(),
        entry.request().affair(),
        basis(entry.decision()),
        entry.request().asked().method(),
        Outcome.of(entry));
  }

  static Optional<BasisRef> basis(Decision decision) {
    if (decision instanceof Decision.Permit permit) {
      return Optional.of(permit.basis());
    }
    return decision instanceof Decision.Refer refer
        ? Optional.of(refer.basis())
        : ((Decision.Refuse) decision).nearest();
  }

  /** Returns the article of the rule. */
  public Optional<Article> article() {
    return basis.map(BasisRef::article);
  }

  /** Returns the month. */
  public YearMonth month() {
    return YearMonth.from(day);
  }

  /** Returns the fiscal year. */
  public FiscalYear fiscalYear() {
    return FiscalYear.of(day);
  }

  /** Returns whether items were given. */
  public boolean isProvided() {
    return outcome == Outcome.PROVIDED;
  }
}

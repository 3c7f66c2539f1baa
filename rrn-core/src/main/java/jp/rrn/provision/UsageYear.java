package jp.rrn.provision;

import java.time.YearMonth;
import java.util.List;
import jp.rrn.date.FiscalYear;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * What is published of one fiscal year. Lists hold what is not zero, in the order of their fields.
 *
 * @param year which year
 * @param provided how many records were given
 * @param outcomes what else became of requests
 * @param organs records given to each recipient
 * @param months records given in each month by each method
 * @param deliveries both together: the rows of the report of 30条の16
 * @param affairs records given for each affair
 */
public record UsageYear(
    FiscalYear year,
    PublishedCount provided,
    List<OfOutcome> outcomes,
    List<OfOrgan> organs,
    List<OfMonth> months,
    List<OfDelivery> deliveries,
    List<OfAffair> affairs) {
  /**
   * Requests that got nothing.
   *
   * @param outcome why
   * @param count how many
   */
  public record OfOutcome(Outcome outcome, PublishedCount count) {}

  /**
   * Records given to one recipient.
   *
   * @param recipient who
   * @param count how many
   */
  public record OfOrgan(Recipient recipient, PublishedCount count) {}

  /**
   * Records given in one month.
   *
   * @param month when
   * @param method how
   * @param count how many
   */
  public record OfMonth(YearMonth month, Method method, PublishedCount count) {}

  /**
   * Records given to one recipient in one month.
   *
   * @param recipient who
   * @param month when
   * @param method how
   * @param count how many
   */
  public record OfDelivery(
      Recipient recipient, YearMonth month, Method method, PublishedCount count) {}

  /**
   * Records given for one affair.
   *
   * @param giver who gave them
   * @param article under which article
   * @param place its place in the law or ordinance, in words
   * @param affair for what
   * @param count how many
   */
  public record OfAffair(
      Giver giver, Article article, String place, Affair affair, PublishedCount count) {}

  /** Copies the lists. */
  public UsageYear {
    outcomes = List.copyOf(outcomes);
    organs = List.copyOf(organs);
    months = List.copyOf(months);
    deliveries = List.copyOf(deliveries);
    affairs = List.copyOf(affairs);
  }
}

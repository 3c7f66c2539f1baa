package jp.rrn.provision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.rrn.law.Article;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * What a record costs the recipient, as the host says: the agency sets its fees itself with the
 * minister's approval, and none is bundled. Source: 住民基本台帳法 30条の23 [2016], for what is given under
 * 30条の9.
 *
 * @param rates the rates in any order; of one article, method and day at most one
 */
public record Tariff(List<Rate> rates) {
  /**
   * What one record costs from a day on, until the next rate of its article and method. What
   * becomes free has a rate of 0.
   *
   * @param article given under which article
   * @param method handed over how
   * @param from the first day
   * @param yen for each record, 0 or more
   */
  public record Rate(Article article, Method method, LocalDate from, long yen) {
    /** Checks the amount. */
    public Rate {
      if (yen < 0) {
        throw new IllegalArgumentException("yen must not be negative");
      }
    }

    private boolean covers(Use use) {
      return use.article().filter(article::equals).isPresent()
          && use.method() == method
          && !use.day().isBefore(from);
    }
  }

  /**
   * What one recipient owes.
   *
   * @param recipient who
   * @param records how many records it got for which there is a rate
   * @param yen what they cost
   * @param withoutRate how many records it got for which there is none
   */
  public record Fee(Recipient recipient, long records, long yen, long withoutRate) {
    private Fee plus(Fee other) {
      return new Fee(
          recipient,
          records + other.records,
          Math.addExact(yen, other.yen),
          withoutRate + other.withoutRate);
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two rates of one article and method begin on one day
   */
  public Tariff {
    rates = List.copyOf(rates);
    Set<List<Object>> begun = new HashSet<>();
    if (!rates.stream().allMatch(r -> begun.add(List.of(r.article(), r.method(), r.from())))) {
      throw new IllegalArgumentException("rates: two of one article and method begin on one day");
    }
  }

  /**
   * Returns the fees of each recipient that was given something, by its name. What was refused or
   * not found costs nothing.
   *
   * @throws ArithmeticException if an amount has more than 63 bits
   */
  public List<Fee> fees(UsageStatistics statistics) {
    Map<Recipient, Fee> fees = new TreeMap<>(UsageStatistics.byName());
    statistics
        .where(Use::isProvided)
        .counts()
        .forEach((use, count) -> fees.merge(use.recipient(), fee(use, count), Fee::plus));
    return List.copyOf(fees.values());
  }

  private Fee fee(Use use, long count) {
    Optional<Rate> rate =
        rates.stream().filter(r -> r.covers(use)).max(Comparator.comparing(Rate::from));
    return rate.map(r -> new Fee(use.recipient(), count, Math.multiplyExact(r.yen(), count), 0))
        .orElseGet(() -> new Fee(use.recipient(), 0, 0, count));
  }
}

package jp.rrn.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.date.FiscalYear;
import jp.rrn.law.Article;
import jp.rrn.law.Decision;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UsageStatisticsProperties {
  @Provide
  Arbitrary<List<ProvisionEntry>> logs() {
    return Combinators.combine(
            // Around the turn of a fiscal year, to the hour: the day is that of Japan.
            Arbitraries.integers().between(-60, 60),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(Method.class),
            Arbitraries.of(Outcome.class))
        .as(
            (hours, organ, affair, method, outcome) ->
                Entries.entry(at(hours), organ, affair, method, outcome))
        .list()
        .ofMaxSize(12);
  }

  private static Instant at(int hours) {
    return Instant.parse("2026-04-01T00:00:00Z").plusSeconds(hours * 3600L);
  }

  /** Property 75, each number against a count of the entries themselves. */
  @Property(tries = 100)
  void countsWhatIsInTheLog(@ForAll("logs") List<ProvisionEntry> log) {
    UsageStatistics statistics = UsageStatistics.of(log);

    assertThat(statistics.count()).isEqualTo(log.size());
    for (ProvisionEntry entry : log) {
      Recipient recipient = entry.request().recipient();
      assertThat(statistics.by(Use::recipient).get(recipient))
          .isEqualTo(log.stream().filter(e -> e.request().recipient().equals(recipient)).count());
      assertThat(statistics.by(Use::affair).get(entry.request().affair()))
          .isEqualTo(
              log.stream()
                  .filter(e -> e.request().affair().equals(entry.request().affair()))
                  .count());
      assertThat(statistics.by(Use::day).get(japaneseDay(entry)))
          .isEqualTo(log.stream().filter(e -> japaneseDay(e).equals(japaneseDay(entry))).count());
    }
    Map<String, Long> cited = new HashMap<>();
    for (ProvisionEntry entry : log) {
      if (entry.decision() instanceof Decision.Permit permit) {
        cited.merge(permit.basis().rule(), 1L, Long::sum);
      } else if (entry.decision() instanceof Decision.Refer refer) {
        cited.merge(refer.basis().rule(), 1L, Long::sum);
      }
    }
    assertThat(statistics.cited()).isEqualTo(cited);
    assertThat(statistics.report().stream().mapToLong(ProvidedIn::count).sum())
        .isEqualTo(log.stream().filter(ProvisionEntry::provided).count());
    assertThat(statistics.ledger().stream().mapToLong(ProvidedIn::count).sum())
        .isEqualTo(log.stream().filter(ProvisionEntry::provided).count());
  }

  /** Nine hours ahead of UTC, all year: written out, so that no rule of a zone is asked twice. */
  private static LocalDate japaneseDay(ProvisionEntry entry) {
    return LocalDate.ofEpochDay(Math.floorDiv(entry.at().getEpochSecond() + 9 * 3600, 86_400));
  }

  @Property(tries = 100)
  void ofTwoLogsMergeIntoThoseOfBoth(
      @ForAll("logs") List<ProvisionEntry> some, @ForAll("logs") List<ProvisionEntry> others) {
    List<ProvisionEntry> both = new ArrayList<>(others);
    both.addAll(some);

    UsageStatistics merged = UsageStatistics.of(some).merge(UsageStatistics.of(others));

    assertThat(merged).isEqualTo(UsageStatistics.of(both));
    assertThat(UsageReport.of(merged, 3)).isEqualTo(UsageReport.of(UsageStatistics.of(both), 3));
  }

  @Example
  void theReportIsByMonthAndTheLedgerByDay() {
    Recipient organ =
        Entries.entry(at(0), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED).request().recipient();
    UsageStatistics statistics =
        UsageStatistics.of(
            List.of(
                Entries.entry(at(-9), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED),
                Entries.entry(at(-10), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED),
                Entries.entry(at(30), 1, 2, Method.IMMEDIATE, Outcome.PROVIDED),
                Entries.entry(at(30), 1, 2, Method.BULK_ONLINE, Outcome.PROVIDED),
                Entries.entry(at(30), 1, 2, Method.BULK_ONLINE, Outcome.REFUSED)));

    assertThat(statistics.report())
        .containsExactly(
            new ProvidedIn<>(organ, YearMonth.of(2026, 3), Method.IMMEDIATE, 1),
            new ProvidedIn<>(organ, YearMonth.of(2026, 4), Method.IMMEDIATE, 2),
            new ProvidedIn<>(organ, YearMonth.of(2026, 4), Method.BULK_ONLINE, 1));
    assertThat(statistics.ledger())
        .containsExactly(
            new ProvidedIn<>(organ, LocalDate.of(2026, 3, 31), Method.IMMEDIATE, 1),
            new ProvidedIn<>(organ, LocalDate.of(2026, 4, 1), Method.IMMEDIATE, 1),
            new ProvidedIn<>(organ, LocalDate.of(2026, 4, 2), Method.IMMEDIATE, 1),
            new ProvidedIn<>(organ, LocalDate.of(2026, 4, 2), Method.BULK_ONLINE, 1));
    assertThat(statistics.by(Use::fiscalYear))
        .containsEntry(new FiscalYear(2025), 1L)
        .containsEntry(new FiscalYear(2026), 4L);
  }

  /** A mark gives nothing of a record and is not "not found" either; no fee, no row of a report. */
  @Example
  void whatBecameOfARequestIsReadInItsEntry() {
    for (Outcome outcome : Outcome.values()) {
      ProvisionEntry entry = Entries.entry(at(0), 1, 1, Method.IMMEDIATE, outcome);
      UsageStatistics statistics = UsageStatistics.of(List.of(entry));

      assertThat(statistics.by(Use::outcome)).containsExactly(Map.entry(outcome, 1L));
      assertThat(new Tariff(List.of(rate(LocalDate.of(2026, 4, 1), 7))).fees(statistics))
          .hasSize(outcome == Outcome.PROVIDED ? 1 : 0);
    }
  }

  @Example
  void feesFollowTheRateOfTheDay() {
    Recipient organ =
        Entries.entry(at(0), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED).request().recipient();
    Tariff.Rate old = rate(LocalDate.of(2020, 4, 1), 10);
    Tariff.Rate current = rate(LocalDate.of(2026, 4, 1), 7);
    UsageStatistics statistics =
        UsageStatistics.of(
            List.of(
                Entries.entry(at(-10), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED),
                Entries.entry(at(-9), 1, 1, Method.IMMEDIATE, Outcome.PROVIDED),
                Entries.entry(at(0), 1, 1, Method.IMMEDIATE, Outcome.NOT_FOUND),
                Entries.entry(at(0), 1, 1, Method.BULK_MEDIUM, Outcome.PROVIDED)));

    assertThat(new Tariff(List.of(current, old)).fees(statistics))
        .containsExactly(new Tariff.Fee(organ, 2, 17, 1));
    assertThatThrownBy(() -> new Tariff(List.of(old, old)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rates");
  }

  private static Tariff.Rate rate(LocalDate from, long yen) {
    return new Tariff.Rate(Article.ARTICLE_30_15_2_1, Method.IMMEDIATE, from, yen);
  }
}

package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import jp.rrn.testkit.nation.Outage;
import jp.rrn.testkit.nation.Tier;
import jp.rrn.testkit.nation.TierReport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever goes wrong, once it is mended the tiers agree. */
class NationProperties {

  /**
   * P57, P58, P60, P11: over lines that lose, duplicate, delay and reorder, with nodes that are
   * lost and stores that fail before and after a commit, every tier ends with the same changes of
   * each person in the same order, each once, and no two people ever share a number.
   */
  @Property(tries = 25)
  void onceTheLineHealsTheTiersAgree(@ForAll("troubled") Nation nation) {
    NationReport report = nation.run(MemoryStore::new);

    assertThat(report.discrepancies()).isEmpty();
    assertThat(report.tiers()).allSatisfy(tier -> assertThat(tier.due()).isZero());
    assertThat(report.tiers()).extracting(TierReport::digest).containsOnly(report.digest());
    assertThat(report.unnumbered()).isZero();
    assertThat(report.refused()).isEmpty();
    assertThat(changes(report)).isEqualTo(recorded(report) + report.firstNumbers());
  }

  @Provide
  Arbitrary<Nation> troubled() {
    Arbitrary<Double> rate = Arbitraries.of(0.0, 0.05, 0.15);
    return Combinators.combine(
            Arbitraries.longs(),
            Combinators.combine(rate, rate, rate, rate).as(FaultRates::new),
            Arbitraries.of(0.0, 0.001, 0.01).map(share -> FaultRates.failing(share, share)),
            Arbitraries.of(0.0, 0.1),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 3))
        .as(
            (seed, lines, stores, crashes, from, index) ->
                Nation.of(40)
                    .municipalities(4, 2)
                    .days(100)
                    .pace(15)
                    .seed(seed)
                    .lineFaults(lines)
                    .storeFaults(stores)
                    .crashes(crashes)
                    .breakLine(from, 7)
                    .breakLine(Outage.ofMunicipality(index, from / 2, 20))
                    .breakLine(Outage.ofPrefecture(index / 2, from + 10, 20)));
  }

  static long changes(NationReport report) {
    return report.tier(Tier.MUNICIPALITY).changes();
  }

  static long recorded(NationReport report) {
    return report.recorded().values().stream().mapToLong(Long::longValue).sum();
  }
}

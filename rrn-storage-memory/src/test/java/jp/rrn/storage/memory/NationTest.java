package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.Notified;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.nation.Discrepancy;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import jp.rrn.testkit.nation.Outage;
import jp.rrn.testkit.nation.SimulatedNation;
import jp.rrn.testkit.nation.Tier;
import jp.rrn.testkit.nation.TierReport;
import org.junit.jupiter.api.Test;

class NationTest {
  private static final Nation SMALL = Nation.of(60).municipalities(4, 2).days(120).pace(8);

  @Test
  void aNationToWhichNothingBadHappensAgreesAndEverybodyIsNumbered() {
    NationReport report = SMALL.run(MemoryStore::new);

    assertThat(report.agrees()).isTrue();
    assertThat(report.unnumbered()).isZero();
    assertThat(report.refused()).isEmpty();
    assertThat(report.faults()).isZero();
    assertThat(report.today()).isEqualTo(LocalDate.of(2026, 7, 30));
    assertThat(report.tiers()).extracting(TierReport::nodes).containsExactly(4, 2, 1);
    assertThat(report.tiers()).extracting(TierReport::digest).containsOnly(report.digest());
    assertThat(report.recorded().get(ChangeReason.MOVE_IN)).isPositive();
  }

  @Test
  void anotherSeedIsAnotherNation() {
    assertThat(SMALL.run(MemoryStore::new)).isEqualTo(SMALL.run(MemoryStore::new));
    assertThat(SMALL.seed(2).run(MemoryStore::new).digest())
        .isNotEqualTo(SMALL.run(MemoryStore::new).digest());
  }

  /** Without an outage all of April arrives; a broken line holds it back, and a mended one not. */
  @Test
  void whileTheLineIsBrokenWhatWasRecordedIsMissingAbove() {
    SimulatedNation nation = SMALL.breakLine(40, 20).found(MemoryStore::new);
    nation.live(40);
    assertThat(nation.discrepancies()).isEmpty();

    nation.live(18);
    assertThat(nation.discrepancies())
        .extracting(Discrepancy::kind)
        .contains(Discrepancy.Kind.MISSING)
        .doesNotContain(Discrepancy.Kind.INVENTED, Discrepancy.Kind.DIFFERENT);

    nation.live(7);
    assertThat(nation.discrepancies()).isEmpty();
  }

  @Test
  void anOutageMayCutOffOneMunicipalityOrOnePrefecture() {
    SimulatedNation town = SMALL.breakLine(Outage.ofMunicipality(1, 0, 60)).found(MemoryStore::new);
    SimulatedNation prefecture =
        SMALL.breakLine(Outage.ofPrefecture(1, 0, 60)).found(MemoryStore::new);
    town.live(30);
    prefecture.live(30);

    assertThat(town.residents()).as("no code ever came to the second one").hasSizeLessThan(60);
    assertThat(prefecture.discrepancies())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.tier()).isEqualTo(Tier.NATION));
  }

  @Test
  void officesAreClosedAtWeekendsAndAtTheTurnOfTheYear() {
    SimulatedNation nation =
        Nation.of(200).startingOn(LocalDate.of(2026, 12, 28)).pace(30).found(MemoryStore::new);
    List<Integer> residents = new ArrayList<>();
    for (int day = 0; day < 9; day++) {
      nation.live(1);
      residents.add(nation.residents().size());
    }

    assertThat(residents.subList(0, 7)).as("until Sunday 3 January").containsOnly(200);
    assertThat(residents.get(7)).as("Monday 4 January").isNotEqualTo(200);
    nation.live(20);
    assertThat(nation.report().agrees()).isTrue();
  }

  @Test
  void whatNobodyRecordedIsFoundAtTheNation() {
    SimulatedNation nation = SMALL.found(MemoryStore::new);
    nation.live(5);
    Change forged = forged(nation);

    nation.center().submit(new ChangeNotice(List.of(forged)));

    assertThat(nation.discrepancies())
        .contains(
            new Discrepancy(Discrepancy.Kind.INVENTED, Tier.NATION, forged.messageId()),
            new Discrepancy(Discrepancy.Kind.OTHER_RECORD, Tier.NATION, last(nation)));
  }

  private static HistoryEntry lastEntry(SimulatedNation nation) {
    ResidenceCode code = nation.residents().get(0);
    Subject subject = nation.center().find(code).orElseThrow();
    List<HistoryEntry> entries = nation.center().history(subject).entries();
    return entries.get(entries.size() - 1);
  }

  /** The last thing the holder has recorded, which the nation does not take for the last. */
  private static MessageId last(SimulatedNation nation) {
    ResidenceCode code = nation.residents().get(0);
    List<HistoryEntry> entries =
        nation.municipalities().values().stream()
            .flatMap(holder -> holder.find(code).map(holder::history).stream())
            .findFirst()
            .map(History::entries)
            .orElseThrow();
    return entries.get(entries.size() - 1).change().messageId();
  }

  private static Change forged(SimulatedNation nation) {
    Change last = lastEntry(nation).change();
    LocalDate today = nation.today();
    return new Change(
        new MessageId(1, 1),
        last.origin(),
        ChangeReason.RELOCATION,
        PartialDate.of(today),
        today,
        today.minusDays(2),
        Set.of(Item.ADDRESS),
        last.record().withAddress(Address.of(last.origin(), "偽町1-1")),
        FormerNumbers.NONE,
        Optional.empty(),
        "forger");
  }

  /** A change that its municipality records behind the simulation's back arrives like any other. */
  @Test
  void itsNodesCanBeUsedLikeAnyOther() {
    SimulatedNation nation = SMALL.found(MemoryStore::new);
    nation.live(5);
    ResidenceCode code = nation.residents().get(0);
    Map.Entry<LocalGovernmentCode, Municipality> holder =
        nation.municipalities().entrySet().stream()
            .filter(entry -> entry.getValue().find(code).isPresent())
            .findFirst()
            .orElseThrow();
    LocalDate day = nation.today().minusDays(1);
    ChangeResult result =
        holder
            .getValue()
            .changeResidenceCode(
                holder.getValue().find(code).orElseThrow(),
                new Notified(PartialDate.of(day), day, "operator-1"));
    nation.settle();

    assertThat(nation.discrepancies()).isEmpty();
    assertThat(nation.center().find(result.entry().change().record().residenceCode()))
        .isEqualTo(nation.center().find(code));
  }

  @Test
  void saysInAFewLinesWhatBecameOfIt() {
    String summary = SMALL.lineFaults(FaultRates.ROUGH).run(MemoryStore::new).summary();

    assertThat(summary.lines())
        .hasSize(10)
        .anyMatch(line -> line.matches("seed 1, 120 days to 2026-07-30"))
        .anyMatch(
            line -> line.matches("municipality 4 nodes, \\d+ changes, 0 due, digest [0-9a-f]{16}"))
        .anyMatch(line -> line.matches("tiers +agree"));
  }

  @Test
  void refusesWhatCannotBeSimulated() {
    assertThatThrownBy(() -> Nation.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.years(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.pace(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.crashes(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.municipalities(1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.breakLine(Outage.ofMunicipality(4, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.breakLine(Outage.ofPrefecture(2, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SMALL.breakLine(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}

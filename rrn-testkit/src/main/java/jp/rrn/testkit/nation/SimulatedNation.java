package jp.rrn.testkit.nation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.fault.InjectedFaultException;
import jp.rrn.testkit.japan.Residents;
import jp.rrn.testkit.japan.SyntheticMunicipality;

/**
 * A nation that lives from day to day. Not safe for concurrent use.
 *
 * <p>On every day things happen. On working days, at nine in the morning, late notices arrive,
 * clerks record what is due, every municipality sends up what it has, and then every prefecture. A
 * node that fails is lost, built again over its store, and tried once more; then it waits for the
 * next day.
 */
public final class SimulatedNation {
  private static final int TRIES_A_DAY = 2;

  /** Settling needs one pass for each tier; more than this means that nothing converges. */
  private static final int SETTLING_PASSES_MAX = 10;

  private final Nation nation;
  private final ManualClock clock;
  private final Stopwatch stopwatch;
  private final Country country;
  private final Agenda agenda = new Agenda();
  private final Clerks clerks = new Clerks(agenda);
  private final Population population;
  private final Life life;
  private final RandomGenerator crashes;
  private int daysLived;

  SimulatedNation(Nation nation, Supplier<? extends RegistryStore> stores) {
    this.nation = nation;
    this.clock = ManualClock.at(nation.firstDay() + "T00:00:00Z");
    this.stopwatch = new Stopwatch(nation.nanos());
    this.country = new Country(nation, stores, clock, stopwatch);
    Random seeds = new Random(~nation.seed());
    this.population = new Population(new Random(seeds.nextLong()));
    this.crashes = new Random(seeds.nextLong());
    Residents residents = new Residents(new Random(seeds.nextLong()));
    Destinations destinations =
        new Destinations(
            country.towns(),
            SyntheticMunicipality.list(nation.municipalities(), nation.prefectures()),
            new Random(seeds.nextLong()));
    Events events = new Events(population, clerks, residents, country, nation.hastyMoves());
    this.life =
        new Life(population, events, residents, destinations, new Random(seeds.nextLong()), nation);
    country.towns().forEach(Town::runsLow);
    life.found(nation.people(), nation.firstDay());
  }

  /** Lets it live for so many days more. */
  public void live(int days) {
    for (int i = 0; i < days; i++) {
      day();
      daysLived++;
      clock.move(Duration.ofDays(1));
      nation.progress().dayIsOver(daysLived, nation.days(), clerks.total());
    }
  }

  /** Returns the day it is. */
  public LocalDate today() {
    return nation.firstDay().plusDays(daysLived);
  }

  private void day() {
    country.breakOff(nation.outages(), daysLived);
    life.day(today());
    if (WorkingDays.isOpen(today())) {
      loseNodes();
      country.towns().forEach(town -> town.line().deliver());
      country.provinces().forEach(province -> province.line().deliver());
      country.towns().forEach(this::restock);
      agenda.attemptAll(today());
      forward();
    }
  }

  private void loseNodes() {
    for (Node<?> node : nodes()) {
      if (crashes.nextDouble() < nation.crashes()) {
        node.crash();
      }
    }
  }

  private List<Node<?>> nodes() {
    List<Node<?>> nodes = new ArrayList<>(List.of(country.center()));
    country.provinces().forEach(province -> nodes.add(province.node()));
    country.towns().forEach(town -> nodes.add(town.node()));
    return nodes;
  }

  private void restock(Town town) {
    attempt(
        town.node(),
        () -> {
          if (town.isLow()) {
            town.restock();
          }
          return new Forwarded(0, List.of());
        });
  }

  private long forward() {
    long taken = 0;
    for (Town town : country.towns()) {
      taken += attempt(town.node(), () -> town.node().get().forward());
    }
    for (Province province : country.provinces()) {
      taken += attempt(province.node(), () -> province.node().get().forward());
    }
    return taken;
  }

  private static long attempt(Node<?> node, Supplier<Forwarded> forward) {
    long taken = 0;
    for (int i = 0; i < TRIES_A_DAY; i++) {
      try {
        int entries = forward.get().entries();
        while (entries > 0) {
          taken += entries;
          entries = forward.get().entries();
        }
        return taken;
      } catch (InjectedFaultException failed) {
        node.crash();
      }
    }
    return taken;
  }

  /**
   * Heals every line and store for good and carries up what can be carried; no day passes and
   * nothing more happens. What is planned for later days stays planned.
   */
  public void settle() {
    country.heal();
    country.towns().forEach(town -> town.line().deliver());
    country.provinces().forEach(province -> province.line().deliver());
    int passes = 0;
    while (passes < SETTLING_PASSES_MAX && forward() > 0) {
      passes++;
    }
  }

  /** Returns in what the tiers differ now, entry by entry; empty if they agree. */
  public List<Discrepancy> discrepancies() {
    return new Comparison(country, population, today()).discrepancies();
  }

  /** Returns what has become of it until now. */
  public NationReport report() {
    Comparison compared = new Comparison(country, population, today());
    return new NationReport(
        nation.seed(),
        today(),
        daysLived,
        nation.people(),
        population.recorded().size(),
        compared.unnumbered(),
        compared.firstNumbers(),
        life.happened(),
        clerks.recorded(),
        clerks.refused(),
        country.faults(),
        nodes().stream().mapToLong(Node::lost).sum(),
        List.of(
            tier(compared, Tier.MUNICIPALITY, country.towns().stream().map(Town::node).toList()),
            tier(
                compared,
                Tier.PREFECTURE,
                country.provinces().stream().map(Province::node).toList()),
            tier(compared, Tier.NATION, List.of(country.center()))),
        compared.discrepancies());
  }

  private TierReport tier(Comparison compared, Tier tier, List<? extends Node<?>> nodes) {
    TierDigest digest = Objects.requireNonNull(compared.digests().get(tier));
    long due = tier == Tier.NATION ? 0 : nodes.stream().mapToLong(SimulatedNation::due).sum();
    return new TierReport(
        tier, nodes.size(), digest.changes(), due, digest.hex(), stopwatch.spent(tier));
  }

  private static long due(Node<?> node) {
    return node.store().inTransaction(s -> s.histories().listUnforwarded(Integer.MAX_VALUE).size());
  }

  /** Returns the nation's node as it is now; another one after it was lost. */
  public NationalCenter center() {
    return country.center().get();
  }

  /** Returns the prefectures' nodes as they are now, by code. */
  public Map<PrefectureCode, Prefecture> prefectures() {
    Map<PrefectureCode, Prefecture> prefectures = new LinkedHashMap<>();
    country.provinces().forEach(p -> prefectures.put(p.code(), p.node().get()));
    return prefectures;
  }

  /** Returns the municipalities' nodes as they are now, the largest first. */
  public Map<LocalGovernmentCode, Municipality> municipalities() {
    Map<LocalGovernmentCode, Municipality> municipalities = new LinkedHashMap<>();
    country.towns().forEach(town -> municipalities.put(town.code(), town.node().get()));
    return municipalities;
  }

  /** Returns the residence codes of all who have a record today, in an order without meaning. */
  public List<ResidenceCode> residents() {
    return population.recorded().stream().map(person -> person.here().code()).toList();
  }
}

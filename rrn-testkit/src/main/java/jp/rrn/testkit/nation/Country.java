package jp.rrn.testkit.nation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.MessageId;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Upstream;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberAuthority;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.fault.FaultyCalls;
import jp.rrn.testkit.fault.FaultyLine;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.japan.SyntheticMunicipality;

/** The nodes of all tiers and the lines between them. */
final class Country {
  private static final int KEY_BYTES = 32;
  private static final int STOCK_LOW = 10;

  /** Clocks of two nodes differ by up to so many seconds each way. */
  private static final int CLOCKS_DIFFER_SECONDS = 300;

  private final Supplier<? extends RegistryStore> stores;
  private final Clock clock;
  private final Stopwatch stopwatch;
  private final Random seeds;
  private final FaultRates lineFaults;
  private final FaultRates storeFaults;
  private final FaultPlan everyCall;
  private final List<Gate> gates = new ArrayList<>();
  private final Node<NationalCenter> center;
  private final List<Province> provinces = new ArrayList<>();
  private final List<Town> towns = new ArrayList<>();

  Country(
      Nation nation, Supplier<? extends RegistryStore> stores, Clock clock, Stopwatch stopwatch) {
    this.stores = stores;
    this.clock = clock;
    this.stopwatch = stopwatch;
    this.seeds = new Random(nation.seed());
    this.lineFaults = nation.lineFaults();
    this.storeFaults = nation.storeFaults();
    this.everyCall = nation.everyCall();
    byte[] key = new byte[KEY_BYTES];
    seeds.nextBytes(key);
    RandomGenerator random = random();
    Clock shown = clock();
    NoncedTransform transform = new NoncedTransform(key);
    this.center = node(Tier.NATION, store -> new NationalCenter(store, transform, shown, random));
    build(SyntheticMunicipality.list(nation.municipalities(), nation.prefectures()));
  }

  private void build(List<SyntheticMunicipality> municipalities) {
    int prefectures =
        (int) municipalities.stream().map(m -> m.code().prefecture()).distinct().count();
    for (int i = 0; i < prefectures; i++) {
      provinces.add(province(municipalities.get(i).code().prefecture()));
    }
    for (int i = 0; i < municipalities.size(); i++) {
      Province province = provinces.get(i % prefectures);
      Town town = town(municipalities.get(i), province);
      province.towns().add(town);
      towns.add(town);
    }
  }

  private Province province(PrefectureCode code) {
    FaultyLine line = line(notice -> center.get().submit(notice));
    RandomGenerator random = random();
    Clock shown = clock();
    Node<Prefecture> node =
        node(Tier.PREFECTURE, store -> new Prefecture(code, store, line, shown, random));
    return new Province(code, node, line, new ArrayList<>());
  }

  private Town town(SyntheticMunicipality municipality, Province province) {
    FaultyLine line = line(notice -> province.node().get().submit(notice));
    Gate gate = gate(lineFaults);
    NumberAuthority agency = FaultyCalls.of(NumberAuthority.class, center::get, gate);
    RandomGenerator random = random();
    Clock shown = clock();
    Town[] built = new Town[1];
    Node<Municipality> node =
        node(
            Tier.MUNICIPALITY,
            store ->
                new Municipality(municipality.code(), store, line, agency, shown, random)
                    .withStockAlarm(STOCK_LOW, (level, left) -> built[0].runsLow()));
    built[0] = new Town(municipality.code(), node, line, gate);
    return built[0];
  }

  private <N> Node<N> node(Tier tier, Function<RegistryStore, N> build) {
    // Port calls fail only where every call does: looking at each of them costs time.
    FaultPlan portCalls = everyCall == FaultPlan.NONE ? FaultPlan.NONE : gate(everyCall);
    TimedStore store = new TimedStore(stores.get(), tier, stopwatch);
    return new Node<>(store, new FaultyStore(store, gate(storeFaults), portCalls), build);
  }

  private FaultyLine line(Upstream receiver) {
    return new FaultyLine(receiver, gate(lineFaults), random());
  }

  private Gate gate(FaultRates rates) {
    RandomGenerator random = random();
    return gate(everyCall == FaultPlan.NONE ? FaultPlan.drawn(rates, random) : everyCall);
  }

  private Gate gate(FaultPlan plan) {
    Gate gate = new Gate(plan);
    gates.add(gate);
    return gate;
  }

  private RandomGenerator random() {
    return new Random(seeds.nextLong());
  }

  private Clock clock() {
    int seconds = seeds.nextInt(2 * CLOCKS_DIFFER_SECONDS + 1) - CLOCKS_DIFFER_SECONDS;
    return Clock.offset(clock, Duration.ofSeconds(seconds));
  }

  Node<NationalCenter> center() {
    return center;
  }

  boolean isKnownToNation(MessageId message) {
    return center.store().inTransaction(s -> s.histories().find(message)).isPresent();
  }

  List<Province> provinces() {
    return provinces;
  }

  List<Town> towns() {
    return towns;
  }

  /** From now on nothing goes wrong any more. */
  void heal() {
    gates.forEach(Gate::heal);
    towns.forEach(town -> town.breakOff(false));
    provinces.forEach(province -> province.line().mend());
  }

  long faults() {
    return gates.stream().mapToLong(Gate::faults).sum();
  }

  /** Breaks the lines that are broken on this day, and mends the others. */
  void breakOff(List<Outage> outages, int day) {
    for (int i = 0; i < towns.size(); i++) {
      int index = i;
      towns
          .get(i)
          .breakOff(
              outages.stream().anyMatch(o -> o.breaks(day, Outage.Extent.MUNICIPALITY, index)));
    }
    for (int i = 0; i < provinces.size(); i++) {
      int index = i;
      boolean broken =
          outages.stream().anyMatch(o -> o.breaks(day, Outage.Extent.PREFECTURE, index));
      FaultyLine line = provinces.get(i).line();
      if (broken) {
        line.breakOff();
      } else {
        line.mend();
      }
    }
  }
}

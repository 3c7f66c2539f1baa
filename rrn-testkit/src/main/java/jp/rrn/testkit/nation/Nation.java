package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.japan.Figures;
import jp.rrn.testkit.japan.SyntheticMunicipality;
import jp.rrn.testkit.japan.Yearly;

/**
 * What nation is to be simulated. Immutable: each method returns another one.
 *
 * <p>As it begins, all is well: 8 municipalities in 2 prefectures for 1,000 people, more for more;
 * one year from 1 April 2026; no fault. The stores come from the host, one for each node: {@code
 * Nation.of(1_000).years(10).breakLine(40, 7).run(MemoryStore::new)}.
 */
public final class Nation {
  private static final int PEOPLE_MAX = Figures.POPULATION;
  private static final int PREFECTURES_MAX = 47;
  private static final int TOWNS_A_PREFECTURE = 4;
  private static final double DAYS_A_YEAR = 365.2425;

  private final int people;
  private int municipalities;
  private int prefectures;
  private int days;
  private long seed = 1;
  private double pace = 1;
  private double crashes;
  private boolean hasty;
  private Map<Yearly, Double> oftener = Map.of();
  private LocalDate firstDay = LocalDate.of(2026, 4, 1);
  private FaultRates lineFaults = FaultRates.NONE;
  private FaultRates storeFaults = FaultRates.NONE;
  private FaultPlan everyCall = FaultPlan.NONE;
  private List<Outage> outages = List.of();
  private NationProgress progress = NationProgress.SILENT;
  private LongSupplier nanos = () -> 0;

  private Nation(int people) {
    this.people = people;
    long root = Math.round(StrictMath.sqrt(people) / 4);
    this.municipalities =
        (int) Math.min(Math.max(root, TOWNS_A_PREFECTURE), Figures.MUNICIPALITIES);
    this.prefectures = Math.min(Math.max(municipalities / TOWNS_A_PREFECTURE, 2), PREFECTURES_MAX);
    this.days = 365;
  }

  private Nation(Nation other) {
    this.people = other.people;
    this.municipalities = other.municipalities;
    this.prefectures = other.prefectures;
    this.days = other.days;
    this.seed = other.seed;
    this.pace = other.pace;
    this.crashes = other.crashes;
    this.hasty = other.hasty;
    this.oftener = other.oftener;
    this.firstDay = other.firstDay;
    this.lineFaults = other.lineFaults;
    this.storeFaults = other.storeFaults;
    this.everyCall = other.everyCall;
    this.outages = other.outages;
    this.progress = other.progress;
    this.nanos = other.nanos;
  }

  private Nation with(Consumer<Nation> change) {
    Nation copy = new Nation(this);
    change.accept(copy);
    return copy;
  }

  /**
   * Returns a nation that begins with so many people.
   *
   * @throws IllegalArgumentException if it is nobody, or more than Japan has
   */
  public static Nation of(int people) {
    check(people >= 1 && people <= PEOPLE_MAX, "people must be 1 to " + PEOPLE_MAX);
    return new Nation(people);
  }

  private static void check(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** Returns one that lives for so many years from its first day. */
  public Nation years(int changed) {
    check(changed >= 1 && changed <= 100, "years must be 1 to 100");
    return with(
        n -> n.days = (int) (n.firstDay.plusYears(changed).toEpochDay() - n.firstDay.toEpochDay()));
  }

  /** Returns one that lives for so many days. */
  public Nation days(int changed) {
    check(changed >= 1 && changed <= 36_600, "days must be 1 to 36600");
    return with(n -> n.days = changed);
  }

  /** Returns one with this seed: another seed, another nation. */
  public Nation seed(long changed) {
    return with(n -> n.seed = changed);
  }

  /** Returns one whose first day is this one; set it before {@link #years}. */
  public Nation startingOn(LocalDate changed) {
    return with(n -> n.firstDay = changed);
  }

  /**
   * Returns one with so many municipalities in so many prefectures.
   *
   * @throws IllegalArgumentException if they do not fit: see {@link SyntheticMunicipality#list}
   */
  public Nation municipalities(int count, int inPrefectures) {
    SyntheticMunicipality.list(count, inPrefectures);
    return with(
        n -> {
          n.municipalities = count;
          n.prefectures = inPrefectures;
        });
  }

  /** Returns one in which things happen so many times as often as in life. */
  public Nation pace(double changed) {
    check(changed > 0 && changed <= 1_000, "pace must be more than 0, at most 1000");
    return with(n -> n.pace = changed);
  }

  /**
   * Returns one in which one kind of thing happens so many times as often as otherwise, for tests
   * of what is rare in life; 0 for never.
   */
  public Nation oftener(Yearly kind, double times) {
    check(times >= 0 && times <= 1e6, "times must be 0 to 1000000");
    return with(
        n -> {
          n.oftener = new EnumMap<>(Yearly.class);
          n.oftener.putAll(oftener);
          n.oftener.put(kind, times);
        });
  }

  /** Returns one whose lines, those to the agency among them, fail at these rates. */
  public Nation lineFaults(FaultRates changed) {
    return with(n -> n.lineFaults = changed);
  }

  /** Returns one whose stores fail at these rates of transactions, before or after the commit. */
  public Nation storeFaults(FaultRates changed) {
    return with(n -> n.storeFaults = changed);
  }

  /**
   * Returns one in which every call on every line, every transaction and every port call within one
   * goes by this plan, whatever the rates say. With a {@link jp.rrn.testkit.fault.CountedFault}
   * that fails each of them in turn. The plan is used up by a run: give each run its own.
   */
  public Nation everyCall(FaultPlan changed) {
    return with(n -> n.everyCall = changed);
  }

  /**
   * Returns one each of whose nodes is lost at this rate a day, and built again over its store. A
   * node on which a call has failed is built again as well.
   */
  public Nation crashes(double perNodeAndDay) {
    check(perNodeAndDay >= 0 && perNodeAndDay <= 1, "crashes must be 0 to 1");
    return with(n -> n.crashes = perNodeAndDay);
  }

  /**
   * Returns one in which people move on although the nation does not know yet where they are. In
   * the others a move in flight locks the subject: nobody leaves a municipality before all that it
   * recorded of them has arrived at the nation.
   */
  public Nation withHastyMoves() {
    return with(n -> n.hasty = true);
  }

  /** Returns one in which every line is broken from a day on, counted from 0, for so many days. */
  public Nation breakLine(int day, int forDays) {
    return breakLine(Outage.ofAll(day, forDays));
  }

  /**
   * Returns one with a further outage.
   *
   * @throws IllegalArgumentException if there is no such municipality or prefecture; if it is to
   *     have others, say so first
   */
  public Nation breakLine(Outage further) {
    int count =
        further.extent() == Outage.Extent.PREFECTURE ? this.prefectures : this.municipalities;
    check(further.index() < count, "index must be less than " + count);
    return with(n -> n.outages = Stream.concat(n.outages.stream(), Stream.of(further)).toList());
  }

  /** Returns one that tells how far it has come. */
  public Nation progress(NationProgress changed) {
    return with(n -> n.progress = changed);
  }

  /** Returns one whose report says how much time each tier took, by this source of nanoseconds. */
  public Nation stopwatch(LongSupplier changed) {
    return with(n -> n.nanos = changed);
  }

  /**
   * Founds it, to be lived step by step.
   *
   * @param stores gives an empty store for each node: first for the nation, then for each
   *     prefecture, then for each municipality
   */
  public SimulatedNation found(Supplier<? extends RegistryStore> stores) {
    return new SimulatedNation(this, stores);
  }

  /** Founds it, lets it live all its days, heals every line and says what became of it. */
  public NationReport run(Supplier<? extends RegistryStore> stores) {
    SimulatedNation nation = found(stores);
    nation.live(days);
    nation.settle();
    return nation.report();
  }

  /** Returns with how many people it begins. */
  public int people() {
    return people;
  }

  /** Returns how many days it lives. */
  public int days() {
    return days;
  }

  /** Returns the seed. */
  public long seed() {
    return seed;
  }

  /** Returns the first day. */
  public LocalDate firstDay() {
    return firstDay;
  }

  int municipalities() {
    return municipalities;
  }

  int prefectures() {
    return prefectures;
  }

  /** Returns how often something of this kind happens to a person on a day without a season. */
  double daily(Yearly kind) {
    return kind.perPerson() * pace * oftener.getOrDefault(kind, 1.0) / DAYS_A_YEAR;
  }

  double crashes() {
    return crashes;
  }

  boolean hastyMoves() {
    return hasty;
  }

  FaultRates lineFaults() {
    return lineFaults;
  }

  FaultRates storeFaults() {
    return storeFaults;
  }

  FaultPlan everyCall() {
    return everyCall;
  }

  List<Outage> outages() {
    return outages;
  }

  NationProgress progress() {
    return progress;
  }

  LongSupplier nanos() {
    return nanos;
  }
}

package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/**
 * Rules of a seed that differ in few ways and therefore meet often, and every request that could
 * tell them apart. In each world four of the ten ways in which rules differ are open.
 */
final class SmallWorld {
  /** The first day of every instrument. */
  static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private static final int DAYS = 3;
  private static final int OPEN = 4;
  private static final int WAYS = 10;
  private static final Instant KNOWN = Instant.parse("2026-04-01T00:00:00Z");
  private static final List<Article> ARTICLES =
      List.of(Article.ARTICLE_30_9, Article.ARTICLE_30_13, Article.ARTICLE_30_15_4);
  private static final Affair AFFAIR = new Affair("statute", "affair");
  private static final PrefectureCode HERE = new PrefectureCode(1);
  private static final PrefectureCode THERE = new PrefectureCode(2);

  private final Random random;
  private final Set<Integer> open;
  private final List<LocalDate> days;
  private final List<Instant> moments;
  private final List<Organ> organs;
  private final List<Integer> persons;
  private final List<Item> items;
  private final List<Method> methods;
  private final List<SearchKind> searches;
  private final List<Article> articles;
  private final List<Area> areas;
  private final List<Target.Kind> targets;
  private final List<Boolean> consents;
  private final List<Reference> references;
  private final List<InstrumentVersion> versions;

  SmallWorld(long seed) {
    this.random = new Random(seed);
    this.open = random.ints(0, WAYS).distinct().limit(OPEN).boxed().collect(Collectors.toSet());
    this.days =
        open(
            0,
            IntStream.rangeClosed(0, DAYS + 2)
                .mapToObj(i -> DAY.plusDays(i <= DAYS + 1 ? i : -1))
                .toList());
    this.moments = open(1, List.of(KNOWN, KNOWN.plusSeconds(1), KNOWN.minusSeconds(1)));
    this.organs = days.size() > 1 ? line() : List.of(Organ.of("organ0"));
    this.persons = open(2, List.of(1, 2, 3));
    this.items = open(3, List.of(Item.NAME, Item.ADDRESS, Item.MY_NUMBER, Item.RESIDENCE_CODE));
    this.methods = open(4, List.of(Method.IMMEDIATE, Method.BULK_MEDIUM));
    this.searches =
        open.contains(5) ? List.of(SearchKind.FOUR_ITEMS, SearchKind.ADDRESS) : List.of();
    this.articles =
        open.contains(6) ? ARTICLES : List.of(ARTICLES.get(random.nextInt(ARTICLES.size())));
    this.areas = open(7, List.of(Area.NATIONWIDE, Area.OWN_PREFECTURE, Area.OTHER_PREFECTURE));
    this.targets = open(8, List.of(Target.Kind.PERSONS, Target.Kind.AREA));
    this.consents = open(9, List.of(false, true));
    this.references =
        List.of(reference(Reference.Kind.NUMBER_ACT), reference(Reference.Kind.TRANSITIONAL));
    this.versions = versions();
  }

  private <T> List<T> open(int way, List<T> values) {
    return open.contains(way) ? values : values.subList(0, 1);
  }

  /** The first may come late and end, with a successor or without. */
  private List<Organ> line() {
    Organ second = chance(2) ? Organ.of("organ1") : organ("organ1");
    boolean follows = chance(2);
    Organ first = organ("organ0");
    if (follows && second.to().isAfter(first.to())) {
      first = new Organ("organ0", first.from(), first.to(), Optional.of(second));
    }
    return List.of(first, second);
  }

  private Organ organ(String name) {
    LocalDate from = chance(2) ? LocalDate.MIN : DAY.plusDays(random.nextInt(DAYS));
    LocalDate first = from.isBefore(DAY) ? DAY : from;
    return new Organ(name, from, first.plusDays(1 + random.nextInt(2)), Optional.empty());
  }

  private Reference reference(Reference.Kind kind) {
    LocalDate from = DAY.plusDays(days.size() > 1 ? random.nextInt(DAYS + 1) - 1 : 0);
    boolean ends = days.size() > 1 && !chance(3);
    LocalDate to = ends ? from.plusDays(1 + random.nextInt(2)) : LocalDate.MAX;
    return new Reference("law-" + kind, kind, "見本法", "第9条", from, to, Certainty.OPEN);
  }

  /**
   * The second follows the first, which may be known to end only since then; that of another
   * instrument is in force all the while, and may be known later.
   */
  private List<InstrumentVersion> versions() {
    Instrument instrument = new Instrument("i", Instrument.Kind.LAW, "見本法", "1");
    Instant later = moments.size() > 1 && chance(2) ? KNOWN.plusSeconds(1) : Instant.MIN;
    InstrumentVersion other =
        version(
            new Instrument("j", Instrument.Kind.CABINET_ORDER, "見本令", "1"),
            "v1",
            DAY,
            LocalDate.MAX,
            Instant.MIN);
    List<InstrumentVersion> all = new ArrayList<>();
    all.add(later.equals(Instant.MIN) ? other : knownFrom(other, later));
    if (days.size() == 1) {
      all.add(version(instrument, "v1", DAY, LocalDate.MAX, Instant.MIN));
      return all;
    }
    LocalDate border = DAY.plusDays(1 + random.nextInt(DAYS - 1));
    InstrumentVersion second = version(instrument, "v2", border, LocalDate.MAX, Instant.MIN);
    all.add(version(instrument, "v1", DAY, border, later));
    all.add(later.equals(Instant.MIN) ? second : knownFrom(second, later));
    return all;
  }

  private static InstrumentVersion version(
      Instrument instrument, String id, LocalDate from, LocalDate to, Instant endKnownFrom) {
    return new InstrumentVersion(
        instrument, id, from, to, KNOWN, endKnownFrom, Certainty.SURE, Status.SYNTHETIC, "made up");
  }

  private static InstrumentVersion knownFrom(InstrumentVersion version, Instant known) {
    return new InstrumentVersion(
        version.instrument(),
        version.id(),
        version.from(),
        version.to(),
        known,
        version.endKnownFrom(),
        version.certainty(),
        version.status(),
        version.source());
  }

  /** Returns up to this many rules, with ids that begin so. */
  List<UseRule> rules(String prefix, int countMax) {
    List<UseRule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(countMax);
    for (int i = 0; i < count; i++) {
      rules.add(rule(prefix + i));
    }
    return rules;
  }

  private UseRule rule(String id) {
    InstrumentVersion version = any(versions);
    Article article = any(articles);
    LocalDate from = version.from();
    LocalDate to = version.to();
    if (days.size() > 1 && chance(2)) {
      from = from.plusDays(1).isBefore(to) && chance(2) ? from.plusDays(1) : from;
      to = chance(2) && from.plusDays(1).isBefore(to) ? from.plusDays(1) : to;
    }
    Set<Obligation> obligations = Set.of(chance(4) ? Obligation.FEE : Obligation.LOG);
    String item = Integer.toString(1 + random.nextInt(4));
    return new UseRule(
        id,
        version,
        new Place(article, item, "", "", obligations),
        any(organs),
        AFFAIR,
        grant(article),
        reach(),
        from,
        to);
  }

  private Grant grant(Article article) {
    Map<Method, Set<Item>> given = new EnumMap<>(Method.class);
    for (Method method : methods) {
      if (given.isEmpty() || chance(2)) {
        List<Item> possible = items.stream().filter(article.items()::contains).toList();
        given.put(method, chance(3) ? Set.of(any(possible)) : some(possible));
      }
    }
    List<Condition> conditions = new ArrayList<>();
    for (Reference reference : references) {
      Set<Item> further = article.itemsUnder(reference.kind());
      if (items.containsAll(further) && !further.isEmpty() && chance(2)) {
        conditions.add(new Condition(further, reference));
      }
    }
    boolean onRequest = given.containsKey(Method.BULK_MEDIUM) && chance(2);
    return new Grant(given, conditions, onRequest, article.allowsRoute(true) && chance(2));
  }

  private Reach reach() {
    Map<SearchKind, Integer> allowed = new EnumMap<>(SearchKind.class);
    searches.stream().filter(s -> chance(2)).forEach(s -> allowed.put(s, 1 + random.nextInt(2)));
    return new Reach(
        any(areas), some(targets), consents.size() > 1 && chance(2), any(persons), allowed);
  }

  /** Returns every request. */
  List<UseRequest> requests() {
    Set<Giver> givers = articles.stream().map(Article::giver).collect(Collectors.toSet());
    List<UseRequest> requests = new ArrayList<>();
    for (Asked asked : asked()) {
      for (Target target : targets()) {
        for (Moment moment : moments()) {
          for (Asker asker : askers()) {
            for (Giver giver : givers) {
              requests.add(
                  new UseRequest(
                      asker, giver, new Purpose(AFFAIR, "reason"), asked, target, moment));
            }
          }
        }
      }
    }
    return requests;
  }

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (Set<Item> set : subsets()) {
      for (Method method : methods) {
        for (boolean special : methods.size() > 1 ? List.of(false, true) : List.of(false)) {
          for (Route route : routes()) {
            for (Access access : accesses()) {
              asked.add(new Asked(set, method, route, special, access));
            }
          }
        }
      }
    }
    return asked;
  }

  private List<Set<Item>> subsets() {
    List<Set<Item>> subsets = new ArrayList<>();
    for (int bits = 1; bits < 1 << items.size(); bits++) {
      Set<Item> subset = EnumSet.noneOf(Item.class);
      for (int i = 0; i < items.size(); i++) {
        if ((bits & 1 << i) != 0) {
          subset.add(items.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  private List<Route> routes() {
    return articles.contains(Article.ARTICLE_30_13)
        ? List.of(Route.DIRECT, Route.via(HERE), Route.via(THERE))
        : List.of(Route.DIRECT);
  }

  private List<Access> accesses() {
    return searches.isEmpty()
        ? List.of(Access.BY_KEY)
        : List.of(
            Access.BY_KEY,
            new Access.Search(Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS)),
            new Access.Search(Set.of(Item.ADDRESS)));
  }

  private List<Target> targets() {
    List<Target> all = new ArrayList<>();
    for (Target.Kind kind : targets) {
      for (int count : persons) {
        for (boolean consented : consents) {
          all.add(new Target(kind, count, HERE, consented));
          if (areas.size() > 1) {
            all.add(new Target(kind, count, THERE, consented));
          }
        }
      }
    }
    return all;
  }

  private List<Moment> moments() {
    return days.stream()
        .flatMap(day -> moments.stream().map(moment -> new Moment(day, moment)))
        .toList();
  }

  private List<Asker> askers() {
    return organs.stream()
        .flatMap(
            organ ->
                areas.size() > 1
                    ? List.of(Recipient.national(organ.name()), Recipient.in(HERE, organ.name()))
                        .stream()
                    : List.of(Recipient.in(HERE, organ.name())).stream())
        .map(recipient -> new Asker(recipient, "operator", "matching"))
        .toList();
  }

  /**
   * Returns for each request the rules that cover it as they were known when it was asked, as bits
   * in the order of the list.
   */
  static int[] covering(List<UseRule> rules, List<UseRequest> requests) {
    Map<Instant, List<Optional<UseRule>>> known = new HashMap<>();
    return requests.stream()
        .mapToInt(
            request ->
                covering(
                    known.computeIfAbsent(
                        request.moment().at(),
                        at -> rules.stream().map(rule -> rule.asKnownAt(at)).toList()),
                    request))
        .toArray();
  }

  private static int covering(List<Optional<UseRule>> known, UseRequest request) {
    int bits = 0;
    for (int i = 0; i < known.size(); i++) {
      boolean covers = known.get(i).filter(rule -> Oracle.covers(rule, request)).isPresent();
      bits |= covers ? 1 << i : 0;
    }
    return bits;
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> Set<T> some(List<T> values) {
    List<T> some = values.stream().filter(value -> !chance(3)).toList();
    return some.isEmpty() ? Set.of(any(values)) : Set.copyOf(some);
  }
}

package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/** Rules and requests of a seed; small worlds, so that they meet. */
public final class Generated {
  /** A day in the middle. */
  public static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  /** When everything is known that is not said to come later. */
  public static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private static final Instant BEFORE = NOW.minusSeconds(1000);

  private final Random random;
  private final List<Organ> organs;
  private final List<Reference> references = new ArrayList<>();

  /** Starts from this seed. */
  public Generated(long seed) {
    this.random = new Random(seed);
    Organ heir = Organ.of("organ2");
    LocalDate end = DAY.plusDays(random.nextInt(5) - 2);
    this.organs =
        List.of(
            new Organ("organ0", LocalDate.MIN, end, Optional.of(heir)), Organ.of("organ1"), heir);
    for (Reference.Kind kind : Reference.Kind.values()) {
      LocalDate from = DAY.plusDays(random.nextInt(5) - 3);
      references.add(
          new Reference(
              "law-" + kind,
              kind,
              "見本法",
              "第9条",
              from,
              from.plusDays(1 + random.nextInt(5)),
              Certainty.OPEN));
    }
  }

  /** Returns up to twelve rules of one instrument with two versions. */
  public List<UseRule> rules() {
    return rules("i", BEFORE);
  }

  /** Returns such rules of another instrument that came to be known then. */
  public List<UseRule> rules(String id, Instant knownFrom) {
    Instrument instrument =
        new Instrument(id, any(Instrument.Kind.values()), "見本\"条例\"", "平成14年第1号");
    LocalDate border = DAY.plusDays(random.nextInt(3) - 1);
    List<InstrumentVersion> versions =
        List.of(
            version(instrument, "v1", DAY.minusDays(9), border, knownFrom),
            version(instrument, "v2", border, LocalDate.MAX, knownFrom));
    List<UseRule> rules = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      rules.add(rule(id + "-" + i, any(versions)));
    }
    return rules;
  }

  private InstrumentVersion version(
      Instrument instrument, String id, LocalDate from, LocalDate to, Instant knownFrom) {
    return new InstrumentVersion(
        instrument,
        id,
        from,
        to,
        knownFrom,
        Instant.MIN,
        any(Certainty.values()),
        Status.SYNTHETIC,
        "made up");
  }

  private UseRule rule(String id, InstrumentVersion version) {
    Article article = any(Article.values());
    LocalDate from = chance(2) ? version.from() : version.from().plusDays(random.nextInt(2));
    LocalDate to = version.to();
    if (chance(3) && from.plusDays(1).isBefore(to)) {
      to = from.plusDays(1);
    }
    if (!from.isBefore(to)) {
      from = version.from();
    }
    return new UseRule(
        id,
        version,
        new Place(
            article,
            "第" + random.nextInt(3) + "号",
            chance(2) ? "" : "平成1年法律第1号",
            "",
            some(Obligation.class)),
        any(organs),
        new Affair("statute" + random.nextInt(2), "affair"),
        grant(article),
        reach(article),
        from,
        to);
  }

  private Grant grant(Article article) {
    Map<Method, Set<Item>> items = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      if (chance(2) || items.isEmpty()) {
        items.put(method, subset(article.items()));
      }
    }
    List<Condition> conditions = new ArrayList<>();
    for (Reference reference : references) {
      Set<Item> possible = article.itemsUnder(reference.kind());
      if (!possible.isEmpty() && chance(2)) {
        conditions.add(new Condition(possible, reference));
      }
    }
    boolean onRequest = items.containsKey(Method.BULK_MEDIUM) && chance(2);
    boolean via = article.allowsRoute(true) && (!article.allowsRoute(false) || chance(2));
    return new Grant(items, conditions, onRequest, via);
  }

  private Reach reach(Article article) {
    Area area = article.area() == Area.NATIONWIDE ? any(Area.values()) : article.area();
    Map<SearchKind, Integer> searches = new EnumMap<>(SearchKind.class);
    some(SearchKind.class).forEach(kind -> searches.put(kind, 1 + random.nextInt(9)));
    boolean consent = article == Article.ARTICLE_30_15_1_3 || chance(6);
    return new Reach(area, someOf(Target.Kind.class), consent, 1 + random.nextInt(3), searches);
  }

  /** Returns a request that one of the rules nearly or wholly covers. */
  public UseRequest request(List<UseRule> rules) {
    UseRequest request = covered(any(rules));
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      request = changed(request);
    }
    return request;
  }

  /** Returns a request that this rule covers, if any does. */
  public UseRequest covered(UseRule rule) {
    LocalDate day = rule.to().equals(rule.from().plusDays(1)) ? rule.from() : within(rule);
    Method method = any(List.copyOf(rule.grant().items().keySet()));
    PrefectureCode home = prefecture();
    Recipient recipient = Recipient.in(home, holder(rule.recipient(), day));
    PrefectureCode notifying = home;
    if (rule.reach().area() == Area.OTHER_PREFECTURE
        || (rule.reach().area() == Area.NATIONWIDE && chance(2))) {
      notifying = new PrefectureCode(home.number() + 1);
    }
    Set<Item> items = subset(rule.grant().itemsOn(method, day));
    return new UseRequest(
        new Asker(recipient, "operator-1", "matching-1"),
        rule.place().article().giver(),
        new Purpose(rule.affair(), "reason"),
        new Asked(
            items,
            method,
            rule.grant().viaGovernor() ? Route.via(home) : Route.DIRECT,
            rule.grant().mediumOnRequestOnly(),
            Access.BY_KEY,
            Questions.exampleFor(items)),
        new Target(
            any(List.copyOf(rule.reach().targets())),
            1 + random.nextInt(rule.reach().personsMax()),
            notifying,
            rule.reach().consentNeeded()),
        new Moment(day, NOW));
  }

  private LocalDate within(UseRule rule) {
    LocalDate near = DAY.plusDays(random.nextInt(3) - 1);
    return near.isBefore(rule.from()) || !near.isBefore(rule.to()) ? rule.from() : near;
  }

  private static String holder(Organ organ, LocalDate day) {
    Organ holder = organ;
    while (!day.isBefore(holder.to()) && holder.successor().isPresent()) {
      holder = holder.successor().get();
    }
    return holder.name();
  }

  /** Returns the request with one thing in it changed. */
  UseRequest changed(UseRequest request) {
    Asked asked = request.asked();
    Target target = request.target();
    String organ = request.recipient().organ();
    return switch (random.nextInt(11)) {
      case 0 -> request.with(any(Giver.values()));
      case 1 -> withItems(request, someOf(Item.class));
      case 2 -> request.with(asked.withMethod(any(Method.values())));
      case 3 -> request.with(asked.withRoute(chance(2) ? Route.DIRECT : Route.via(prefecture())));
      case 4 -> request.with(asked.withAccess(new Access.Search(subset(Item.recorded()))));
      case 5 ->
          request.with(
              new Target(
                  any(Target.Kind.values()),
                  1 + random.nextInt(4),
                  target.notifyingPrefecture(),
                  chance(2)));
      case 6 -> request.with(target.notifiedBy(prefecture()));
      case 7 -> request.with(new Moment(DAY.plusDays(random.nextInt(7) - 3), NOW));
      case 8 -> request.with(new Asker(Recipient.national(organ), "operator-1", "matching-1"));
      case 9 ->
          request.with(
              new Asker(
                  Recipient.in(prefecture(), "organ" + random.nextInt(3)),
                  "operator-1",
                  "matching-1"));
      default ->
          request.with(new Purpose(new Affair("statute" + random.nextInt(2), "affair"), "reason"));
    };
  }

  /** Returns the request for other items, with an example of a question for each that needs one. */
  static UseRequest withItems(UseRequest request, Set<Item> items) {
    return request.with(request.asked().withItems(items, Questions.exampleFor(items)));
  }

  private PrefectureCode prefecture() {
    return new PrefectureCode(1 + random.nextInt(2));
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Set<Item> subset(Set<Item> of) {
    Set<Item> subset = EnumSet.noneOf(Item.class);
    of.stream().filter(item -> chance(2)).forEach(subset::add);
    return subset.isEmpty() ? EnumSet.of(any(List.copyOf(of))) : subset;
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type) {
    Set<E> some = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (chance(2)) {
        some.add(constant);
      }
    }
    return some;
  }

  private <E extends Enum<E>> Set<E> someOf(Class<E> type) {
    Set<E> some = some(type);
    return some.isEmpty() ? EnumSet.of(any(type.getEnumConstants())) : some;
  }
}

package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import jp.rrn.record.Item;

/**
 * One rule for one organ while nothing about it changes, neither what is known of it nor which
 * second laws are in force: it covers a request if and only if it does so on every axis by itself.
 * Sets are bits.
 */
final class RuleBox {
  private static final Handover[] HANDOVERS = Handover.values();
  private static final AccessKind[] ACCESSES = AccessKind.values();
  private static final Way[] WAYS = Way.values();
  private static final AccessKind KEY = AccessKind.BY_KEY;
  private static final int MY_NUMBER = CompiledRule.bits(Set.of(Item.MY_NUMBER));

  /** Without the My Number where the access, in its order, does not find one. */
  private static final int[] ASKABLE = askable();

  /** What requests must have in common with the box: no axis, as it is only ever the same. */
  record Use(String recipient, Affair affair, Giver giver) {}

  /**
   * The whole of it but which rule it is of; two with equal shapes cover the same requests.
   *
   * @param knownFrom the first of the {@link Moments} it is so known at
   * @param knownTo the one from which on it no longer is
   * @param from the first day, counted from 1970
   * @param to the day after the last
   * @param items for each {@link Handover} the most it gives
   */
  record Shape(
      int knownFrom,
      int knownTo,
      long from,
      long to,
      int personsMax,
      boolean consentNeeded,
      int ways,
      int targets,
      int accesses,
      List<Integer> items) {}

  final UseRule rule;
  final int order;
  final Use use;
  final Shape shape;
  private final int[] items;

  private RuleBox(UseRule rule, int order, Use use, Shape shape) {
    this.rule = rule;
    this.order = order;
    this.use = use;
    this.shape = shape;
    this.items = shape.items().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the boxes that cover what this rule covers, none twice. */
  static List<RuleBox> of(UseRule rule, int order, Moments moments) {
    List<RuleBox> boxes = new ArrayList<>(1);
    InstrumentVersion version = rule.version();
    int from = moments.numberAt(version.knownFrom());
    if (version.endKnownFrom().equals(Instant.MIN)) {
      add(boxes, rule, order, from, moments.count());
    } else {
      int end = moments.numberAt(version.endKnownFrom());
      rule.asKnownAt(version.knownFrom()).ifPresent(then -> add(boxes, then, order, from, end));
      add(boxes, rule, order, end, moments.count());
    }
    return boxes;
  }

  private static void add(
      List<RuleBox> boxes, UseRule rule, int order, int knownFrom, int knownTo) {
    if (knownFrom == knownTo) {
      return;
    }
    for (Tenure tenure : Tenure.of(rule)) {
      Use use = new Use(tenure.organ(), rule.affair(), rule.place().article().giver());
      NavigableSet<LocalDate> days = changes(rule.grant(), tenure);
      for (LocalDate day = days.first(); !day.equals(tenure.to()); ) {
        LocalDate next = days.higher(day);
        LocalDate to = next == null ? tenure.to() : next;
        Shape shape = shape(rule, knownFrom, knownTo, day, to);
        boxes.add(new RuleBox(rule, order, use, shape));
        day = to;
      }
    }
  }

  /** Returns the days of a tenure from which on other second laws are in force, and its first. */
  private static NavigableSet<LocalDate> changes(Grant grant, Tenure tenure) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Condition condition : grant.conditions()) {
      days.add(condition.under().from());
      days.add(condition.under().to());
    }
    days.add(tenure.from());
    return days.subSet(tenure.from(), true, tenure.to(), false);
  }

  private static Shape shape(
      UseRule rule, int knownFrom, int knownTo, LocalDate from, LocalDate to) {
    Reach reach = rule.reach();
    return new Shape(
        knownFrom,
        knownTo,
        from.toEpochDay(),
        to.toEpochDay(),
        reach.personsMax(),
        reach.consentNeeded(),
        ways(reach.area(), rule.grant().viaGovernor()),
        CompiledRule.bits(reach.targets()),
        accesses(reach.searches().keySet()),
        items(rule.grant(), from));
  }

  private static int ways(Area area, boolean viaGovernor) {
    int bits = 0;
    for (int i = 0; i < WAYS.length; i++) {
      bits |= WAYS[i].isOf(area, viaGovernor) ? 1 << i : 0;
    }
    return bits;
  }

  private static int accesses(Set<SearchKind> searches) {
    int bits = CompiledRule.bits(Set.of(AccessKind.BY_KEY));
    for (SearchKind search : searches) {
      bits |= CompiledRule.bits(Set.of(AccessKind.of(search)));
    }
    return bits;
  }

  private static List<Integer> items(Grant grant, LocalDate day) {
    List<Integer> items = new ArrayList<>(HANDOVERS.length);
    for (Handover handover : HANDOVERS) {
      boolean refused = handover == Handover.BULK_MEDIUM && grant.mediumOnRequestOnly();
      items.add(refused ? 0 : CompiledRule.bits(grant.itemsOn(handover.method(), day)));
    }
    return items;
  }

  private static int[] askable() {
    int[] askable = new int[ACCESSES.length];
    for (int i = 0; i < askable.length; i++) {
      askable[i] = ACCESSES[i].findsMyNumber() ? -1 : ~MY_NUMBER;
    }
    return askable;
  }

  /** Returns the most it gives by this handover and access; nothing if it does not allow one. */
  int items(Handover handover, AccessKind access) {
    boolean allowed = CompiledRule.has(shape.accesses(), access);
    return allowed ? items[CompiledRule.index(handover)] & ASKABLE[CompiledRule.index(access)] : 0;
  }

  /** Returns the handovers it allows. */
  int handovers() {
    int bits = 0;
    for (Handover handover : HANDOVERS) {
      bits |= items(handover, KEY) == 0 ? 0 : 1 << CompiledRule.index(handover);
    }
    return bits;
  }

  /** Returns whether it gives anything by this access. */
  boolean gives(AccessKind access) {
    return Arrays.stream(HANDOVERS).anyMatch(handover -> items(handover, access) != 0);
  }

  boolean reaches(Way way, Target.Kind target) {
    return CompiledRule.has(shape.ways(), way) && CompiledRule.has(shape.targets(), target);
  }

  /** Returns whether it covers whatever the other one does, persons and consent not looked at. */
  boolean contains(RuleBox other) {
    Shape inner = other.shape;
    return shape.from() <= inner.from()
        && inner.to() <= shape.to()
        && shape.knownFrom() <= inner.knownFrom()
        && inner.knownTo() <= shape.knownTo()
        && (inner.ways() & ~shape.ways()) == 0
        && (inner.targets() & ~shape.targets()) == 0
        && (inner.accesses() & ~shape.accesses()) == 0
        && Arrays.stream(HANDOVERS).allMatch(by -> (other.items(by, KEY) & ~items(by, KEY)) == 0);
  }

  /** Returns whether days and knowledge of the two have something in common. */
  boolean isOnceWith(RuleBox other) {
    return shape.from() < other.shape.to()
        && other.shape.from() < shape.to()
        && shape.knownFrom() < other.shape.knownTo()
        && other.shape.knownFrom() < shape.knownTo();
  }
}

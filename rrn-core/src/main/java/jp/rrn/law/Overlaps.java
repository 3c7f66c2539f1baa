package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.rrn.law.CatalogueFinding.Conflict;
import jp.rrn.law.CatalogueFinding.Overlap;
import jp.rrn.record.Item;

/** Finds rules that cover a request together, pair by pair; both must be of one use. */
final class Overlaps {
  private static final Way[] WAYS = Way.values();
  private static final Handover[] HANDOVERS = Handover.values();
  private static final Target.Kind[] TARGETS = Target.Kind.values();

  private final Boxes boxes;

  Overlaps(Boxes boxes) {
    this.boxes = boxes;
  }

  /** Returns those of this rule and each later one, and what follows from them. */
  Stream<CatalogueFinding> of(int order) {
    Map<Integer, Overlap> later = new TreeMap<>();
    for (RuleBox box : boxes.ofRule(order)) {
      List<RuleBox> others = boxes.of(box.use);
      for (int i = others.size() - 1; i >= 0 && others.get(i).order > order; i--) {
        RuleBox other = others.get(i);
        if (box.isOnceWith(other) && !later.containsKey(other.order)) {
          witness(box, other, AccessKind.BY_KEY)
              .ifPresent(
                  witness ->
                      later.put(other.order, new Overlap(box.rule.id(), other.rule.id(), witness)));
        }
      }
    }
    return later.entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.getValue()),
                    conflict(order, entry.getKey(), entry.getValue()).stream()));
  }

  private Optional<Conflict> conflict(int order, int later, Overlap overlap) {
    UseRule first = boxes.rules.get(order);
    UseRule second = boxes.rules.get(later);
    Set<Obligation> obligations =
        Sets.symmetricDifference(first.place().obligations(), second.place().obligations());
    Map<SearchKind, UseRequest> searches = new TreeMap<>();
    for (SearchKind search : commonWithOtherLimit(first.reach(), second.reach())) {
      witness(order, later, AccessKind.of(search))
          .ifPresent(witness -> searches.put(search, witness));
    }
    if (obligations.isEmpty() && searches.isEmpty()) {
      return Optional.empty();
    }
    UseRequest witness =
        obligations.isEmpty() ? searches.values().iterator().next() : overlap.witness();
    return Optional.of(
        new Conflict(first.id(), second.id(), obligations, searches.keySet(), witness));
  }

  private static Set<SearchKind> commonWithOtherLimit(Reach one, Reach other) {
    Set<SearchKind> differing = EnumSet.noneOf(SearchKind.class);
    one.searches()
        .forEach(
            (search, max) -> {
              if (!max.equals(other.searches().getOrDefault(search, max))) {
                differing.add(search);
              }
            });
    return differing;
  }

  private Optional<UseRequest> witness(int order, int later, AccessKind access) {
    return boxes.ofRule(order).stream()
        .flatMap(
            one ->
                boxes.ofRule(later).stream()
                    .filter(other -> one.use.equals(other.use) && one.isOnceWith(other))
                    .flatMap(other -> witness(one, other, access).stream()))
        .findFirst();
  }

  /**
   * Returns a request both cover with this access. One person who agreed, and a medium that was
   * requested, are what every rule with room for a request has room for.
   */
  private Optional<UseRequest> witness(RuleBox one, RuleBox other, AccessKind access) {
    RuleBox.Shape a = one.shape;
    RuleBox.Shape b = other.shape;
    int ways = a.ways() & b.ways();
    int targets = a.targets() & b.targets();
    if (ways == 0 || targets == 0) {
      return Optional.empty();
    }
    for (Handover handover : HANDOVERS) {
      int items = one.items(handover, access) & other.items(handover, access);
      if (items != 0) {
        Witness at =
            boxes.witness(
                one.use, Math.max(a.from(), b.from()), Math.max(a.knownFrom(), b.knownFrom()));
        return Optional.of(
            at.of(
                WAYS[Integer.numberOfTrailingZeros(ways)],
                Witness.asked(BoxDifference.constants(Item.class, items), handover, access),
                TARGETS[Integer.numberOfTrailingZeros(targets)],
                1,
                a.consentNeeded() || b.consentNeeded()));
      }
    }
    return Optional.empty();
  }
}

package jp.rrn.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.rrn.law.CatalogueFinding.Shadow;

/**
 * Finds rules whose boxes lie in the union of the others'.
 *
 * <p>On the axes of items, persons and consent, whoever covers the most a box allows covers the
 * less as well; it is enough to look there. What is left, for each way, target, handover and
 * access, are rectangles of days and knowledge.
 */
final class Shadows {
  private static final Handover[] HANDOVERS = Handover.values();
  private static final Way[] WAYS = Way.values();
  private static final Target.Kind[] TARGETS = Target.Kind.values();
  private static final AccessKind[] ACCESSES = AccessKind.values();

  private final Boxes boxes;

  Shadows(Boxes boxes) {
    this.boxes = boxes;
  }

  /** Returns whether the rule is not needed, and because of which others. */
  Optional<Shadow> of(int order) {
    List<RuleBox> own = boxes.ofRule(order);
    Set<String> by = new TreeSet<>();
    for (RuleBox box : own) {
      if (!isCovered(box, by)) {
        return Optional.empty();
      }
    }
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shadow(own.get(0).rule.id(), List.copyOf(by)));
  }

  private boolean isCovered(RuleBox box, Set<String> by) {
    List<RuleBox> others = new ArrayList<>();
    for (RuleBox other : boxes.of(box.use)) {
      if (other.order != box.order && box.isOnceWith(other) && reachesAsFar(other, box)) {
        others.add(other);
      }
    }
    Optional<RuleBox> alone = others.stream().filter(other -> other.contains(box)).findFirst();
    if (alone.isPresent() || others.isEmpty()) {
      alone.ifPresent(other -> by.add(other.rule.id()));
      return alone.isPresent();
    }
    for (Handover handover : HANDOVERS) {
      for (AccessKind access : ACCESSES) {
        int items = box.items(handover, access);
        if (items != 0 && !isCovered(box, those(others, handover, access, items), by)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean reachesAsFar(RuleBox other, RuleBox box) {
    return other.shape.personsMax() >= box.shape.personsMax()
        && (!other.shape.consentNeeded() || box.shape.consentNeeded());
  }

  /** All the items must come from one rule. */
  private static List<RuleBox> those(
      List<RuleBox> others, Handover handover, AccessKind access, int items) {
    List<RuleBox> those = new ArrayList<>(others.size());
    for (RuleBox other : others) {
      if ((items & ~other.items(handover, access)) == 0) {
        those.add(other);
      }
    }
    return those;
  }

  private static boolean isCovered(RuleBox box, List<RuleBox> others, Set<String> by) {
    for (Way way : WAYS) {
      for (Target.Kind target : TARGETS) {
        if (box.reaches(way, target)
            && !isCoveredAlways(
                box, others.stream().filter(other -> other.reaches(way, target)).toList(), by)) {
          return false;
        }
      }
    }
    return true;
  }

  /** For each stretch in which nothing comes to be known, whether some other is there each day. */
  private static boolean isCoveredAlways(RuleBox box, List<RuleBox> others, Set<String> by) {
    NavigableSet<Integer> moments = new TreeSet<>();
    moments.add(box.shape.knownFrom());
    others.forEach(other -> moments.add(other.shape.knownFrom()));
    others.forEach(other -> moments.add(other.shape.knownTo()));
    for (int moment : moments.subSet(box.shape.knownFrom(), true, box.shape.knownTo(), false)) {
      if (!isCoveredDaily(box, others, moment, by)) {
        return false;
      }
    }
    return true;
  }

  /** Walks along the days, each time with the one that goes on longest. */
  private static boolean isCoveredDaily(
      RuleBox box, List<RuleBox> others, int moment, Set<String> by) {
    List<RuleBox> known =
        others.stream()
            .filter(o -> o.shape.knownFrom() <= moment && moment < o.shape.knownTo())
            .sorted(Comparator.comparingLong(o -> o.shape.from()))
            .toList();
    long day = box.shape.from();
    int next = 0;
    while (day < box.shape.to()) {
      RuleBox longest = box;
      long until = day;
      for (; next < known.size() && known.get(next).shape.from() <= day; next++) {
        if (known.get(next).shape.to() > until) {
          longest = known.get(next);
          until = longest.shape.to();
        }
      }
      if (until == day) {
        return false;
      }
      by.add(longest.rule.id());
      day = until;
    }
    return true;
  }
}

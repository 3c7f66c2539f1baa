package jp.rrn.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.law.CatalogueFinding.Empty;
import jp.rrn.law.CatalogueFinding.NoOrgan;
import jp.rrn.law.CatalogueFinding.ReferenceEnded;
import jp.rrn.law.CatalogueFinding.UnreachableItems;
import jp.rrn.law.CatalogueFinding.UnreachableSearch;
import jp.rrn.record.Item;

/** What a rule names in vain: on all its days, or from a day on. Each rule is looked at alone. */
final class RuleTimes {
  private final UseRule rule;
  private final List<Tenure> tenures;

  private RuleTimes(UseRule rule) {
    this.rule = rule;
    this.tenures = Tenure.of(rule);
  }

  /**
   * Returns what is found.
   *
   * @param boxes what it covers, whenever it is asked
   */
  static Stream<CatalogueFinding> of(UseRule rule, List<RuleBox> boxes) {
    RuleTimes times = new RuleTimes(rule);
    if (boxes.isEmpty()) {
      return Stream.of(new Empty(rule.id(), rule.from(), rule.to()));
    }
    return Stream.of(times.withoutOrgan().stream(), times.ofConditions(), times.ofSearches(boxes))
        .flatMap(found -> found);
  }

  private List<CatalogueFinding> withoutOrgan() {
    List<CatalogueFinding> found = new ArrayList<>(0);
    LocalDate day = rule.from();
    for (Tenure tenure : tenures) {
      if (day.isBefore(tenure.from())) {
        found.add(new NoOrgan(rule.id(), day, tenure.from()));
      }
      day = tenure.to();
    }
    if (day.isBefore(rule.to())) {
      found.add(new NoOrgan(rule.id(), day, rule.to()));
    }
    return found;
  }

  private Stream<CatalogueFinding> ofConditions() {
    return rule.grant().conditions().stream().flatMap(this::ofCondition);
  }

  private Stream<CatalogueFinding> ofCondition(Condition condition) {
    Reference law = condition.under();
    if (tenures.stream()
        .noneMatch(t -> law.from().isBefore(t.to()) && t.from().isBefore(law.to()))) {
      return Stream.of(new UnreachableItems(rule.id(), law.id(), condition.items()));
    }
    if (!law.to().isBefore(rule.to())) {
      return Stream.empty();
    }
    Set<Item> lost = EnumSet.copyOf(condition.items());
    rule.grant().items().keySet().forEach(by -> lost.removeAll(given(by, law.to())));
    return lost.isEmpty()
        ? Stream.empty()
        : Stream.of(new ReferenceEnded(rule.id(), law.id(), lost, law.to(), rule.to()));
  }

  private Set<Item> given(Method method, LocalDate day) {
    return rule.grant().itemsOn(method, day);
  }

  private Stream<CatalogueFinding> ofSearches(List<RuleBox> boxes) {
    return rule.reach().searches().keySet().stream()
        .filter(search -> boxes.stream().noneMatch(box -> box.gives(AccessKind.of(search))))
        .map(search -> new UnreachableSearch(rule.id(), search));
  }
}

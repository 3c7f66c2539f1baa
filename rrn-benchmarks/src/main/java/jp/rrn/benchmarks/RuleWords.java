package jp.rrn.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.law.Condition;
import jp.rrn.law.Grant;
import jp.rrn.law.Method;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;

/**
 * A rule as engines of policies take it: texts, numbers of days and lists of texts.
 *
 * <p>Whatever no rule of the national catalogue has is not there: an organ that ends, consent, a
 * medium on request only, more second laws than one. What is known is what the engine was given, so
 * moments of knowledge are not compared.
 *
 * @param organ whom it names
 * @param statute the law that gives the affair
 * @param words the affair
 * @param giver who provides
 * @param area whose records
 * @param viaGovernor whether it goes through the governor
 * @param from the first day, as a number of days
 * @param to the day after the last
 * @param gives what it gives, methods that give the same together
 * @param lawFrom the first day of the second law
 * @param lawTo the day after its last
 * @param targets kinds of targets
 * @param personsMax how many persons
 * @param searches kinds of searches
 */
record RuleWords(
    String organ,
    String statute,
    String words,
    String giver,
    String area,
    boolean viaGovernor,
    long from,
    long to,
    List<Giving> gives,
    long lawFrom,
    long lawTo,
    List<String> targets,
    int personsMax,
    List<String> searches) {
  /** A day nobody asks about, for rules that do not end. */
  private static final long NEVER = LocalDate.of(9999, 12, 31).toEpochDay();

  /**
   * What some methods give.
   *
   * @param methods which
   * @param items what
   * @param itemsWithLaw the same while the second law is in force
   */
  record Giving(List<String> methods, List<String> items, List<String> itemsWithLaw) {
    boolean isByLaw() {
      return !items.equals(itemsWithLaw);
    }
  }

  static RuleWords of(UseRule rule) {
    Grant grant = rule.grant();
    List<Condition> laws = grant.conditions();
    if (!rule.recipient().to().equals(LocalDate.MAX)
        || rule.reach().consentNeeded()
        || grant.mediumOnRequestOnly()
        || laws.size() > 1) {
      throw new IllegalArgumentException("rule has something that no engine was taught");
    }
    return new RuleWords(
        rule.recipient().name(),
        rule.affair().statute(),
        rule.affair().words(),
        rule.place().article().giver().name(),
        rule.reach().area().name(),
        grant.viaGovernor(),
        rule.from().toEpochDay(),
        days(rule.to()),
        gives(grant),
        laws.stream().mapToLong(law -> law.under().from().toEpochDay()).findAny().orElse(0),
        laws.stream().mapToLong(law -> days(law.under().to())).findAny().orElse(0),
        names(rule.reach().targets()),
        rule.reach().personsMax(),
        names(rule.reach().searches().keySet()));
  }

  private static List<Giving> gives(Grant grant) {
    Map<Set<Item>, List<Method>> methods =
        grant.items().keySet().stream().collect(Collectors.groupingBy(grant.items()::get));
    List<Giving> gives = new ArrayList<>();
    methods.forEach(
        (items, together) -> {
          Set<Item> withLaw = EnumSet.copyOf(items);
          grant.conditions().forEach(law -> withLaw.addAll(law.items()));
          gives.add(new Giving(names(together), names(items), names(withLaw)));
        });
    return gives;
  }

  private static long days(LocalDate end) {
    return end.equals(LocalDate.MAX) ? NEVER : end.toEpochDay();
  }

  static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted(Comparator.naturalOrder()).toList();
  }
}

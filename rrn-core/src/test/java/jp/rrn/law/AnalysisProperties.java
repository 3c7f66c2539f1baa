package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.law.CatalogueFinding.Conflict;
import jp.rrn.law.CatalogueFinding.Empty;
import jp.rrn.law.CatalogueFinding.Gap;
import jp.rrn.law.CatalogueFinding.NoOrgan;
import jp.rrn.law.CatalogueFinding.Overlap;
import jp.rrn.law.CatalogueFinding.ReferenceEnded;
import jp.rrn.law.CatalogueFinding.Row;
import jp.rrn.law.CatalogueFinding.Shadow;
import jp.rrn.law.CatalogueFinding.UnreachableItems;
import jp.rrn.law.CatalogueFinding.UnreachableSearch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the analysis says, against every request of a small world put to every rule. */
class AnalysisProperties {
  private static final int TRIES = 150;

  /** What is compared is there: a property that never meets a finding would hold by itself. */
  @Test
  void theSmallWorldsHaveEveryKindOfFindingOftenEnough() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (int seed = 0; seed < 3_000; seed++) {
      Catalogue catalogue = Catalogue.of(new SmallWorld(seed).rules("r", 5));
      CatalogueAnalysis.of(catalogue)
          .findings()
          .map(finding -> finding.getClass().getSimpleName())
          .collect(Collectors.toSet())
          .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    }

    assertThat(kinds)
        .containsOnlyKeys(
            "Conflict",
            "Empty",
            "Gap",
            "MissingRows",
            "NoOrgan",
            "Overlap",
            "ReferenceEnded",
            "Shadow",
            "UnreachableItems",
            "UnreachableSearch");
    assertThat(kinds.values()).allMatch(count -> count > 5);
  }

  /** Authorization 16. */
  @Property(tries = TRIES)
  void aPairIsReportedIfAndOnlyIfBothCoverSomeRequest(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 5);
    Set<Integer> expected = new HashSet<>();
    for (int covering : SmallWorld.covering(rules, world.requests())) {
      addPairs(covering, rules.size(), expected);
    }

    Set<Integer> reported = new HashSet<>();
    of(rules, Overlap.class)
        .forEach(
            overlap -> {
              int pair = bit(rules, overlap.first()) | bit(rules, overlap.second());
              assertThat(reported.add(pair)).isTrue();
              assertThat(overlap.first()).isLessThan(overlap.second());
              assertThat(covering(rules, overlap.witness()) & pair).isEqualTo(pair);
            });
    assertThat(reported).isEqualTo(expected);
  }

  private static void addPairs(int covering, int count, Set<Integer> pairs) {
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        int pair = 1 << i | 1 << j;
        if ((covering & pair) == pair) {
          pairs.add(pair);
        }
      }
    }
  }

  /** Beside authorization 16: what is cited matters. */
  @Property(tries = TRIES)
  void aConflictIsAnOverlapWithOtherConsequences(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 5);
    List<UseRequest> requests = world.requests();
    int[] covering = SmallWorld.covering(rules, requests);
    Set<Integer> expected = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        int pair = 1 << i | 1 << j;
        for (int k = 0; k < covering.length; k++) {
          if ((covering[k] & pair) == pair && differ(rules.get(i), rules.get(j), requests.get(k))) {
            expected.add(pair);
          }
        }
      }
    }

    Set<Integer> reported = new HashSet<>();
    of(rules, Conflict.class)
        .forEach(
            conflict -> {
              int first = bit(rules, conflict.first());
              int second = bit(rules, conflict.second());
              reported.add(first | second);
              assertThat(covering(rules, conflict.witness()) & (first | second))
                  .isEqualTo(first | second);
              assertThat(
                      differ(
                          rule(rules, conflict.first()),
                          rule(rules, conflict.second()),
                          conflict.witness()))
                  .isTrue();
            });
    assertThat(reported).isEqualTo(expected);
  }

  private static boolean differ(UseRule one, UseRule other, UseRequest request) {
    boolean limit =
        request.asked().access() instanceof Access.Search search
            && !Objects.equals(
                one.reach().searches().get(search.kind()),
                other.reach().searches().get(search.kind()));
    return limit || !one.place().obligations().equals(other.place().obligations());
  }

  /** Authorization 17; rules that permit nothing are reported as such. */
  @Property(tries = TRIES)
  void aRuleIsReportedIfAndOnlyIfNothingChangesWithoutIt(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 5);
    int[] covering = SmallWorld.covering(rules, world.requests());

    Set<Integer> empty = new HashSet<>();
    of(rules, Empty.class).forEach(found -> empty.add(bit(rules, found.rule())));
    Set<Integer> shadowed = new HashSet<>();
    of(rules, Shadow.class)
        .forEach(
            found -> {
              int rule = bit(rules, found.rule());
              int by =
                  found.by().stream().mapToInt(id -> bit(rules, id)).reduce(0, (a, b) -> a | b);
              assertThat(by & rule).isZero();
              assertThat(Arrays.stream(covering).filter(c -> (c & rule) != 0))
                  .isNotEmpty()
                  .allMatch(c -> (c & by) != 0);
              shadowed.add(rule);
            });
    for (int i = 0; i < rules.size(); i++) {
      int rule = 1 << i;
      assertThat(empty.contains(rule))
          .isEqualTo(Arrays.stream(covering).noneMatch(c -> (c & rule) != 0));
      assertThat(shadowed.contains(rule) || empty.contains(rule))
          .isEqualTo(Arrays.stream(covering).noneMatch(c -> c == rule));
    }
  }

  /** Of rules that permit anything at all. */
  @Property(tries = TRIES)
  void aSearchIsUnreachableIfAndOnlyIfNoRequestCanUseIt(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 5);
    List<UseRequest> requests = world.requests();
    int[] covering = SmallWorld.covering(rules, requests);
    Set<UnreachableSearch> expected = new HashSet<>();
    for (UseRule rule : rules) {
      int bit = bit(rules, rule.id());
      for (SearchKind search : rule.reach().searches().keySet()) {
        boolean used = false;
        for (int i = 0; i < covering.length; i++) {
          AccessKind access = AccessKind.of(requests.get(i).asked().access());
          used |= (covering[i] & bit) != 0 && access.search().equals(Optional.of(search));
        }
        if (!used && Arrays.stream(covering).anyMatch(c -> (c & bit) != 0)) {
          expected.add(new UnreachableSearch(rule.id(), search));
        }
      }
    }

    assertThat(of(rules, UnreachableSearch.class)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Of rules that permit anything at all. */
  @Property(tries = TRIES)
  void itemsAreUnreachableIfAndOnlyIfTheirLawIsInForceOnNoDay(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 5);
    Set<String> empty = new HashSet<>();
    of(rules, Empty.class).forEach(found -> empty.add(found.rule()));
    Set<UnreachableItems> expected = new HashSet<>();
    for (UseRule rule : rules) {
      for (Condition condition : rule.grant().conditions()) {
        if (!empty.contains(rule.id()) && !isEverInForce(rule, condition.under())) {
          expected.add(new UnreachableItems(rule.id(), condition.under().id(), condition.items()));
        }
      }
    }

    assertThat(of(rules, UnreachableItems.class)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Of rules that permit anything at all. */
  @Property(tries = TRIES)
  void aDayHasNoOrganIfAndOnlyIfTheRuleNamesNobodyThen(@ForAll long seed) {
    List<UseRule> rules = new SmallWorld(seed).rules("r", 5);
    List<NoOrgan> found = of(rules, NoOrgan.class);
    Set<String> empty = new HashSet<>();
    of(rules, Empty.class).forEach(rule -> empty.add(rule.rule()));
    for (UseRule rule : rules) {
      for (int i = -3; i < 12; i++) {
        LocalDate day = SmallWorld.DAY.plusDays(i);
        boolean nobody = !Oracle.names(rule, "organ0", day) && !Oracle.names(rule, "organ1", day);
        assertThat(
                found.stream()
                    .filter(none -> none.rule().equals(rule.id()))
                    .filter(none -> isIn(day, none.from(), none.to())))
            .hasSize(
                nobody && isIn(day, rule.from(), rule.to()) && !empty.contains(rule.id()) ? 1 : 0);
      }
    }
  }

  @Property(tries = TRIES)
  void whatEndsWithASecondLawWasGivenTheDayBeforeAndIsNotOnTheDay(@ForAll long seed) {
    List<UseRule> rules = new SmallWorld(seed).rules("r", 5);
    for (ReferenceEnded ended : of(rules, ReferenceEnded.class)) {
      UseRule rule = rule(rules, ended.rule());
      for (Method method : rule.grant().items().keySet()) {
        assertThat(rule.grant().itemsOn(method, ended.from().minusDays(1)))
            .containsAll(ended.items());
        assertThat(rule.grant().itemsOn(method, ended.from()))
            .doesNotContainAnyElementsOf(ended.items());
      }
      assertThat(ended.from()).isAfter(rule.from()).isBefore(rule.to());
      assertThat(ended.to()).isEqualTo(rule.to());
    }
  }

  private static boolean isEverInForce(UseRule rule, Reference law) {
    return IntStream.range(-3, 12)
        .mapToObj(SmallWorld.DAY::plusDays)
        .filter(day -> isIn(day, rule.from(), rule.to()) && law.isInForceOn(day))
        .anyMatch(day -> Oracle.names(rule, "organ0", day) || Oracle.names(rule, "organ1", day));
  }

  /** Authorization 18. */
  @Property(tries = TRIES)
  void aRequestIsInTheDifferenceIfAndOnlyIfTheTwoDecideItDifferently(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> first = world.rules("a", 4);
    List<UseRule> second = new ArrayList<>(world.rules("b", 2));
    second.addAll(first.subList(0, first.size() / 2));
    List<UseRequest> requests = world.requests();
    int[] byFirst = SmallWorld.covering(first, requests);
    int[] bySecond = SmallWorld.covering(second, requests);

    CatalogueDifference difference =
        CatalogueDifference.of(Catalogue.of(first), Catalogue.of(second));

    for (int i = 0; i < byFirst.length; i++) {
      UseRequest request = requests.get(i);
      boolean permitted = byFirst[i] != 0;
      List<ChangedBox> boxes =
          difference.boxes().stream().filter(box -> box.contains(request)).toList();
      assertThat(boxes).hasSize(permitted == (bySecond[i] != 0) ? 0 : 1);
      assertThat(boxes).allMatch(box -> box.permittedByFirst() == permitted);
      assertThat(difference.contains(request)).isEqualTo(!boxes.isEmpty());
    }
  }

  /** Authorization 18, of what was known at a moment. */
  @Property(tries = TRIES)
  void whatWasKnownAtAMomentDiffersWhereRequestsOfThatMomentAreDecidedDifferently(
      @ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    Catalogue first = Catalogue.of(world.rules("a", 4));
    Catalogue second = Catalogue.of(world.rules("b", 4));
    for (Instant known : world.requests().stream().map(r -> r.moment().at()).distinct().toList()) {
      CatalogueDifference difference = CatalogueDifference.asKnownAt(first, second, known);

      for (UseRequest request : world.requests()) {
        if (request.moment().at().equals(known)) {
          assertThat(difference.contains(request))
              .isEqualTo(isPermit(first.decide(request)) != isPermit(second.decide(request)));
        }
      }
      assertThat(difference.boxes())
          .allSatisfy(box -> assertThat(box.witness().moment().at()).isEqualTo(known));
    }
  }

  /** Authorization 18. */
  @Property(tries = TRIES)
  void theDifferenceHasAWitnessForEachBoxAndAMirror(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    Catalogue first = Catalogue.of(world.rules("a", 5));
    Catalogue second = Catalogue.of(world.rules("b", 5));

    List<ChangedBox> boxes = CatalogueDifference.of(first, second).boxes();

    assertThat(CatalogueDifference.of(first, first).isEmpty()).isTrue();
    assertThat(CatalogueDifference.of(second, first).boxes())
        .containsExactlyInAnyOrderElementsOf(boxes.stream().map(ChangedBox::mirrored).toList());
    assertThat(boxes)
        .allSatisfy(
            box -> {
              assertThat(box.contains(box.witness())).isTrue();
              assertThat(isPermit(first.decide(box.witness()))).isEqualTo(box.permittedByFirst());
              assertThat(isPermit(second.decide(box.witness())))
                  .isNotEqualTo(box.permittedByFirst());
            });
  }

  /** Authorization 19. */
  @Property(tries = TRIES)
  void withoutItsOnlyRuleARowHasOneGapThatWasNotThere(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 8);
    UseRule deleted = world.any(rules);
    Row row = Row.of(deleted);
    if (rules.stream().filter(rule -> Row.of(rule).equals(row)).count() > 1) {
      return;
    }
    Catalogue before = Catalogue.of(rules);
    Catalogue after = Catalogue.of(rules.stream().filter(rule -> !rule.equals(deleted)).toList());

    assertThat(CatalogueAnalysis.of(before).gapsAgainst(before)).isEmpty();
    assertThat(CatalogueAnalysis.of(after).gapsAgainst(before))
        .containsExactly(new Gap(row, deleted.from(), deleted.to()));
  }

  /** Beside authorization 19: gaps day by day, within the versions and against the whole. */
  @Property(tries = TRIES)
  void aDayIsInAGapIfAndOnlyIfItsRowHasNoRuleThen(@ForAll long seed) {
    SmallWorld world = new SmallWorld(seed);
    List<UseRule> rules = world.rules("r", 12);
    List<UseRule> some = rules.subList(0, rules.size() / 2 + 1);
    CatalogueAnalysis analysis = CatalogueAnalysis.of(Catalogue.of(some));
    List<Gap> gaps = analysis.gaps();
    List<Gap> against = analysis.gapsAgainst(Catalogue.of(rules));

    for (Row row : rules.stream().map(Row::of).distinct().toList()) {
      boolean known = some.stream().anyMatch(rule -> Row.of(rule).equals(row));
      for (int i = -2; i < 12; i++) {
        LocalDate day = SmallWorld.DAY.plusDays(i);
        boolean inVersion =
            some.stream()
                .map(UseRule::version)
                .filter(version -> version.instrument().id().equals(row.instrument()))
                .anyMatch(version -> isIn(day, version.from(), version.to()));
        boolean hasRule = hasRule(some, row, day);
        assertThat(gapsOn(gaps, row, day)).isEqualTo(known && inVersion && !hasRule ? 1 : 0);
        assertThat(gapsOn(against, row, day))
            .isEqualTo(hasRule(rules, row, day) && !hasRule ? 1 : 0);
      }
    }
  }

  private static boolean hasRule(List<UseRule> rules, Row row, LocalDate day) {
    return rules.stream()
        .anyMatch(rule -> Row.of(rule).equals(row) && isIn(day, rule.from(), rule.to()));
  }

  private static long gapsOn(List<Gap> gaps, Row row, LocalDate day) {
    return gaps.stream()
        .filter(gap -> gap.row().equals(row) && isIn(day, gap.from(), gap.to()))
        .count();
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  private static <F extends CatalogueFinding> List<F> of(List<UseRule> rules, Class<F> kind) {
    Stream<CatalogueFinding> findings = CatalogueAnalysis.of(Catalogue.of(rules)).findings();
    return findings.filter(kind::isInstance).map(kind::cast).toList();
  }

  private static UseRule rule(List<UseRule> rules, String id) {
    return rules.get(Integer.numberOfTrailingZeros(bit(rules, id)));
  }

  private static int bit(List<UseRule> rules, String id) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(id)) {
        return 1 << i;
      }
    }
    throw new AssertionError("no such rule");
  }

  private static int covering(List<UseRule> rules, UseRequest request) {
    return SmallWorld.covering(rules, List.of(request))[0];
  }

  private static boolean isPermit(Decision decision) {
    return decision instanceof Decision.Permit;
  }
}

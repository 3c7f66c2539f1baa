package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Explanations against what they claim. */
class ExplanationProperties {
  private static final PrefectureCode HOME = new PrefectureCode(1);

  /** Authorization 13. */
  @Property
  void changingWhatANearRuleSaysIsMissingBringsAPermit(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    Explanation explanation = catalogue.explain(request, catalogue.decide(request));

    for (RuleTrace near : explanation.rules()) {
      if (near.missing().isEmpty()) {
        assertThat(isPermit(Catalogue.of(List.of(near.rule())).decide(request))).isTrue();
      } else {
        repaired(request, near)
            .ifPresent(
                lawful -> assertThat(isPermit(catalogue.decide(lawful))).as("%s", near).isTrue());
      }
    }
  }

  /**
   * Returns the request with what is missing, and only that, put right; empty if no day would do.
   */
  private static Optional<UseRequest> repaired(UseRequest request, RuleTrace near) {
    UseRule rule = near.rule();
    Set<Reason> missing = near.missing();
    UseRequest lawful = request;
    if (missing.contains(Reason.OTHER_AFFAIR)) {
      lawful = lawful.with(new Purpose(rule.affair(), "reason"));
    }
    if (missing.contains(Reason.WRONG_GIVER)) {
      lawful = lawful.with(rule.place().article().giver());
    }
    if (missing.contains(Reason.OTHER_RECIPIENT)) {
      Recipient recipient =
          lawful
              .recipient()
              .prefecture()
              .map(home -> Recipient.in(home, near.organ()))
              .orElseGet(() -> Recipient.national(near.organ()));
      lawful = lawful.with(new Asker(recipient, "operator-1", "matching-1"));
    }
    lawful = persons(area(lawful, rule, missing), rule, missing);
    return withDay(asked(lawful, rule, missing), near, missing);
  }

  private static UseRequest area(UseRequest request, UseRule rule, Set<Reason> missing) {
    boolean route = missing.contains(Reason.WRONG_ROUTE);
    boolean area = missing.contains(Reason.OUTSIDE_AREA);
    if (!area && !(route && rule.grant().viaGovernor())) {
      return route ? request.with(request.asked().withRoute(Route.DIRECT)) : request;
    }
    PrefectureCode home = request.recipient().prefecture().orElse(HOME);
    UseRequest changed =
        request.with(
            new Asker(Recipient.in(home, request.recipient().organ()), "operator-1", "matching-1"));
    if (area) {
      boolean own = rule.reach().area() == Area.OWN_PREFECTURE;
      PrefectureCode other = new PrefectureCode(home.number() + 1);
      changed = changed.with(changed.target().notifiedBy(own ? home : other));
    }
    Route right = rule.grant().viaGovernor() ? Route.via(home) : Route.DIRECT;
    return route ? changed.with(changed.asked().withRoute(right)) : changed;
  }

  private static UseRequest persons(UseRequest request, UseRule rule, Set<Reason> missing) {
    Target target = request.target();
    return request.with(
        new Target(
            missing.contains(Reason.TARGET_NOT_ALLOWED)
                ? rule.reach().targets().iterator().next()
                : target.kind(),
            missing.contains(Reason.TOO_MANY_PERSONS)
                ? rule.reach().personsMax()
                : target.persons(),
            target.notifyingPrefecture(),
            target.consented() || missing.contains(Reason.NO_CONSENT)));
  }

  private static UseRequest asked(UseRequest request, UseRule rule, Set<Reason> missing) {
    Asked asked = request.asked();
    if (missing.contains(Reason.METHOD_NOT_ALLOWED)) {
      if (rule.grant().items().containsKey(asked.method())) {
        asked = asked.whenSpeciallyRequested();
      } else {
        asked = asked.withMethod(best(rule, request)).whenSpeciallyRequested();
      }
    }
    if (missing.contains(Reason.SEARCH_NOT_ALLOWED)
        || missing.contains(Reason.TOO_FEW_ITEMS_FOR_MY_NUMBER)) {
      asked = asked.withAccess(Access.BY_KEY);
    }
    return request.with(asked);
  }

  private static Method best(UseRule rule, UseRequest request) {
    return rule.grant().items().keySet().stream()
        .sorted()
        .min(
            Comparator.comparing(
                method -> {
                  Set<Item> lacking = EnumSet.copyOf(request.items());
                  lacking.removeAll(rule.grant().itemsOn(method, LocalDate.MIN));
                  return lacking.size();
                }))
        .orElseThrow();
  }

  /**
   * A second law is in force on some days only, so the day and the items are put right together.
   */
  private static Optional<UseRequest> withDay(
      UseRequest request, RuleTrace near, Set<Reason> missing) {
    UseRule rule = near.rule();
    Set<Item> items = EnumSet.copyOf(request.items());
    Set<Item> given = EnumSet.copyOf(rule.grant().itemsOn(request.asked().method(), request.on()));
    if (!given.containsAll(items) && !missing.contains(Reason.NOT_IN_FORCE)) {
      assertThat(missing)
          .containsAnyOf(
              Reason.ITEM_NOT_ALLOWED, Reason.MY_NUMBER_NOT_ALLOWED, Reason.RESIDENCE_CODE_NEVER);
      items.retainAll(given);
      // Any other item would do but the My Number, which a search by too little does not find.
      given.remove(Item.MY_NUMBER);
      items.addAll(items.isEmpty() ? given : Set.of());
      return items.isEmpty() ? Optional.empty() : Optional.of(Generated.withItems(request, items));
    }
    if (!missing.contains(Reason.NOT_IN_FORCE)) {
      return Optional.of(request);
    }
    return IntStream.range(-12, 12)
        .mapToObj(Generated.DAY::plusDays)
        .filter(day -> !day.isBefore(rule.from()) && day.isBefore(rule.to()))
        .filter(day -> Oracle.names(rule, near.organ(), day))
        .filter(day -> rule.grant().itemsOn(request.asked().method(), day).containsAll(items))
        .map(day -> request.with(new Moment(day, Generated.NOW)))
        .findFirst();
  }

  /** Authorization 14. */
  @Property
  void everyCandidateAppearsWithAllThatIsMissing(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);

    List<RuleTrace> traces = catalogue.trace(request);

    for (UseRule rule : rules) {
      boolean sameAffair = rule.affair().equals(request.affair());
      boolean sameOrgan = Oracle.names(rule, request.recipient().organ(), request.on());
      List<RuleTrace> ofRule = traces.stream().filter(t -> t.rule().equals(rule)).toList();
      if (sameAffair || sameOrgan) {
        Set<Reason> wanted = EnumSet.noneOf(Reason.class);
        wanted.addAll(Oracle.missing(rule, request));
        if (!sameAffair) {
          wanted.add(Reason.OTHER_AFFAIR);
        }
        if (sameOrgan && !wanted.contains(Reason.NOT_IN_FORCE)) {
          assertThat(ofRule).extracting(RuleTrace::missing).contains(wanted);
        }
        assertThat(ofRule.stream().anyMatch(t -> t.missing().isEmpty()))
            .isEqualTo(Oracle.covers(rule, request));
      }
    }
  }

  /** Authorization 15. */
  @Property
  void nobodyReadsWhatIsNotHis(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    Explanation explanation = catalogue.explain(request, catalogue.decide(request));

    for (Language language : Language.values()) {
      String recipients = ExplanationText.of(explanation, Audience.RECIPIENT, language);
      for (RuleTrace trace : catalogue.trace(request)) {
        if (!trace.organ().equals(request.recipient().organ())) {
          assertThat(recipients).doesNotContain(trace.organ());
        }
      }
      assertThat(recipients).doesNotContain("区域（", "area (", "operator-1");
      assertThat(ExplanationText.of(explanation, Audience.RESIDENT, language))
          .doesNotContain("operator-1", "matching-1");
      assertThat(ExplanationText.of(explanation, Audience.AUDITOR, language))
          .contains("operator-1", "matching-1");
    }
  }

  private static boolean isPermit(Decision decision) {
    return decision instanceof Decision.Permit;
  }
}

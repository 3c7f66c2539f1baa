package jp.rrn.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.law.RuleTrace.Step;
import jp.rrn.record.Item;

/** Makes explanations: from the same comparison the decision was made by, put into steps. */
final class Explainer {
  private static final int NEAREST_MAX = 3;

  private final UseRequest request;
  private final LocalDate day;
  private final int items;

  private Explainer(UseRequest request) {
    this.request = request;
    this.day = request.moment().on();
    this.items = CompiledRule.bits(request.items());
  }

  static Explanation explain(RuleIndex index, UseRequest request, Decision decision) {
    Explainer explainer = new Explainer(request);
    List<RuleTrace> rules =
        cited(decision)
            .map(basis -> explainer.traceOf(index, basis))
            .orElseGet(() -> explainer.nearest(index));
    return new Explanation(
        request, decision, rules, isForRules(decision) ? explainer.split(index) : Optional.empty());
  }

  /** Whether rules refuse: where something beside them does, other items change nothing. */
  private static boolean isForRules(Decision decision) {
    return decision instanceof Decision.Refuse refuse
        && !Authorization.isBesideTheRules(refuse.reasons());
  }

  static List<RuleTrace> trace(RuleIndex index, UseRequest request) {
    Explainer explainer = new Explainer(request);
    return index.rulesNear(request).stream().map(explainer::trace).toList();
  }

  /** A rule is cited if it covers the request, also where something beside the rules stops it. */
  private static Optional<BasisRef> cited(Decision decision) {
    if (decision instanceof Decision.Permit permit) {
      return Optional.of(permit.basis());
    }
    if (decision instanceof Decision.Refer refer) {
      return Optional.of(refer.basis());
    }
    Decision.Refuse refuse = (Decision.Refuse) decision;
    return Authorization.isBesideTheRules(refuse.reasons()) ? refuse.nearest() : Optional.empty();
  }

  private List<RuleTrace> traceOf(RuleIndex index, BasisRef basis) {
    return index.rulesNear(request).stream()
        .filter(rule -> rule.basis.equals(basis) && isOfRequest(rule))
        .map(this::trace)
        .filter(trace -> trace.missing().isEmpty())
        .toList();
  }

  private List<RuleTrace> nearest(RuleIndex index) {
    return index.rulesNear(request).stream()
        .sorted(
            Comparator.comparing((CompiledRule rule) -> !isOfRequest(rule))
                .thenComparing(rule -> CompiledRule.distance(rule.missing(request, day, items)))
                .thenComparing(rule -> rule.rule.id()))
        .limit(NEAREST_MAX)
        .map(this::trace)
        .toList();
  }

  private boolean isOfRequest(CompiledRule rule) {
    return rule.organ.equals(request.recipient().organ())
        && rule.rule.affair().equals(request.affair());
  }

  private Optional<Explanation.Split> split(RuleIndex index) {
    List<CompiledRule> possible = new ArrayList<>();
    for (CompiledRule rule : index.rulesFor(request)) {
      if (CompiledRule.isAboutItemsOnly(rule.missing(request, day, items))) {
        possible.add(rule);
      }
    }
    List<CompiledRule> anywhere =
        possible.stream().filter(rule -> rule.rule.reach().area() == Area.NATIONWIDE).toList();
    return split(anywhere).or(() -> split(possible));
  }

  /**
   * Those that reach every record come first: which are told then does not depend on the record.
   */
  private Optional<Explanation.Split> split(List<CompiledRule> possible) {
    for (CompiledRule first : possible) {
      int rest = lacking(first);
      for (CompiledRule second : possible) {
        if (rest != items && (rest & lacking(second)) == 0) {
          return Optional.of(split(first, second, rest));
        }
      }
    }
    return Optional.empty();
  }

  private int lacking(CompiledRule rule) {
    return rule.lacking(request.asked().method(), day, items);
  }

  private Explanation.Split split(CompiledRule first, CompiledRule second, int rest) {
    Set<Item> secondItems = EnumSet.noneOf(Item.class);
    Set<Item> firstItems = EnumSet.noneOf(Item.class);
    for (Item item : request.items()) {
      (CompiledRule.has(rest, item) ? secondItems : firstItems).add(item);
    }
    boolean anywhere =
        first.rule.reach().area() == Area.NATIONWIDE
            && second.rule.reach().area() == Area.NATIONWIDE;
    return new Explanation.Split(first.basis, firstItems, second.basis, secondItems, anywhere);
  }

  private RuleTrace trace(CompiledRule compiled) {
    UseRule rule = compiled.rule;
    Asked asked = request.asked();
    Steps steps = new Steps(CompiledRule.reasons(compiled.missing(request, day, items)));
    String organ = request.recipient().organ();
    steps.add(Reason.OTHER_RECIPIENT, compiled.organ.equals(organ), compiled.organ, organ);
    steps.add(
        Reason.OTHER_AFFAIR,
        rule.affair().equals(request.affair()),
        words(rule.affair()),
        words(request.affair()));
    steps.add(Reason.NOT_IN_FORCE, interval(compiled.from, compiled.to), day.toString());
    steps.add(Reason.WRONG_GIVER, rule.place().article().giver().name(), request.giver().name());
    steps.add(
        Reason.WRONG_ROUTE,
        rule.grant().viaGovernor() ? "VIA_GOVERNOR" : "DIRECT",
        asked.route().governor().map(code -> "VIA_GOVERNOR, " + code.digits()).orElse("DIRECT"));
    steps.add(
        Reason.METHOD_NOT_ALLOWED,
        names(rule.grant().items().keySet())
            + (rule.grant().mediumOnRequestOnly() ? ", MEDIUM_ON_REQUEST" : ""),
        asked.method().name() + (asked.speciallyRequested() ? ", SPECIALLY_REQUESTED" : ""));
    addItems(steps, compiled);
    addAccess(steps, rule);
    addTarget(steps, rule.reach());
    return new RuleTrace(rule, compiled.organ, steps.steps);
  }

  private void addItems(Steps steps, CompiledRule compiled) {
    Set<Item> given = EnumSet.noneOf(Item.class);
    int all = CompiledRule.bits(EnumSet.allOf(Item.class));
    int lacking = compiled.lacking(request.asked().method(), day, all);
    for (Item item : Item.values()) {
      if (!CompiledRule.has(lacking, item)) {
        given.add(item);
      }
    }
    steps.add(Reason.ITEM_NOT_ALLOWED, names(given), names(request.items()));
    if (request.items().contains(Item.RESIDENCE_CODE)) {
      steps.add(Reason.RESIDENCE_CODE_NEVER, names(given), Item.RESIDENCE_CODE.name());
    }
    if (request.items().contains(Item.MY_NUMBER)) {
      steps.add(Reason.MY_NUMBER_NOT_ALLOWED, secondLaws(compiled.rule), day.toString());
    }
  }

  private static String secondLaws(UseRule rule) {
    String laws =
        rule.grant().conditions().stream()
            .filter(condition -> condition.items().contains(Item.MY_NUMBER))
            .map(Condition::under)
            .map(law -> law.title() + law.place() + ", " + interval(law.from(), law.to()))
            .collect(Collectors.joining(", "));
    return laws.isEmpty() ? "NONE" : laws;
  }

  private void addAccess(Steps steps, UseRule rule) {
    if (request.asked().access() instanceof Access.Search search) {
      steps.add(
          Reason.SEARCH_NOT_ALLOWED, names(rule.reach().searches().keySet()), search.kind().name());
      if (request.items().contains(Item.MY_NUMBER)) {
        steps.add(
            Reason.TOO_FEW_ITEMS_FOR_MY_NUMBER, "FOUR_ITEMS, THREE_ITEMS", search.kind().name());
      }
    }
  }

  private void addTarget(Steps steps, Reach reach) {
    Target target = request.target();
    steps.add(Reason.TARGET_NOT_ALLOWED, names(reach.targets()), target.kind().name());
    steps.add(
        Reason.TOO_MANY_PERSONS, "≤ " + reach.personsMax(), Integer.toString(target.persons()));
    if (reach.consentNeeded()) {
      steps.add(Reason.NO_CONSENT, "CONSENTED", target.consented() ? "CONSENTED" : "NONE");
    }
    steps.add(
        Reason.OUTSIDE_AREA,
        reach.area().name(),
        request.recipient().prefecture().map(code -> code.digits()).orElse("NONE")
            + ", "
            + target.notifyingPrefecture().digits());
  }

  private static String words(Affair affair) {
    return affair.statute() + " " + affair.words();
  }

  static String interval(LocalDate from, LocalDate to) {
    return "["
        + (from.equals(LocalDate.MIN) ? "…" : from)
        + ", "
        + (to.equals(LocalDate.MAX) ? "…" : to)
        + ")";
  }

  static String names(Set<? extends Enum<?>> constants) {
    String names = constants.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "NONE" : names;
  }

  /** Steps in their order; whether one is met is what the comparison said. */
  private static final class Steps {
    private final Set<Reason> missing;
    private final List<Step> steps = new ArrayList<>();

    Steps(Set<Reason> missing) {
      this.missing = missing;
    }

    void add(Reason reason, String expected, String actual) {
      add(reason, !missing.contains(reason), expected, actual);
    }

    void add(Reason reason, boolean met, String expected, String actual) {
      steps.add(new Step(reason, met, expected, actual));
    }
  }
}

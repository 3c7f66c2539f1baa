package jp.rrn.law;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules known at one moment, found by recipient and affair. */
final class RuleIndex {
  private static final CompiledRule[] NONE = {};

  private record Key(String organ, Affair affair) {}

  final ImmutableSortedMap<String, UseRule> rules;
  private final Map<Key, CompiledRule[]> byKey = new HashMap<>();
  private final String digest;
  private final Decision.Refuse noLegalBasis;
  private final ImmutableListMultimap<String, CompiledRule> byOrgan;
  private final ImmutableListMultimap<Affair, CompiledRule> byAffair;

  RuleIndex(ImmutableSortedMap<String, UseRule> rules) {
    this.rules = rules;
    this.digest = CanonicalForm.digest(rules.values());
    this.noLegalBasis =
        new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), digest);
    List<CompiledRule> compiled =
        rules.values().stream().flatMap(r -> compile(r).stream()).toList();
    Map<Key, List<CompiledRule>> grouped = new LinkedHashMap<>();
    for (CompiledRule one : compiled) {
      grouped
          .computeIfAbsent(new Key(one.organ, one.rule.affair()), key -> new ArrayList<>())
          .add(one);
    }
    grouped.forEach((key, list) -> byKey.put(key, list.toArray(CompiledRule[]::new)));
    this.byOrgan = Multimaps.index(compiled, one -> one.organ);
    this.byAffair = Multimaps.index(compiled, one -> one.rule.affair());
  }

  private static List<CompiledRule> compile(UseRule rule) {
    return Tenure.of(rule).stream()
        .map(tenure -> new CompiledRule(rule, tenure.organ(), tenure.from(), tenure.to()))
        .toList();
  }

  String digest() {
    return digest;
  }

  CompiledRule[] rulesFor(UseRequest request) {
    return byKey.getOrDefault(new Key(request.recipient().organ(), request.affair()), NONE);
  }

  /** Returns the rules that name the recipient or the affair, in the order of their ids. */
  List<CompiledRule> rulesNear(UseRequest request) {
    Map<CompiledRule, Boolean> near = new LinkedHashMap<>();
    byOrgan.get(request.recipient().organ()).forEach(rule -> near.put(rule, true));
    byAffair.get(request.affair()).forEach(rule -> near.put(rule, true));
    return near.keySet().stream()
        .sorted(Comparator.comparing((CompiledRule c) -> c.rule.id()))
        .toList();
  }

  Decision decide(UseRequest request, LocalDate day) {
    int items = CompiledRule.bits(request.items());
    CompiledRule nearest = null;
    int least = 0;
    for (CompiledRule rule : rulesFor(request)) {
      int missing = rule.missing(request, day, items);
      if (missing == 0) {
        return new Decision.Permit(rule.basis, request.items(), rule.obligations, digest());
      }
      if (nearest == null || CompiledRule.distance(missing) < CompiledRule.distance(least)) {
        nearest = rule;
        least = missing;
      }
    }
    return nearest == null
        ? noLegalBasis
        : new Decision.Refuse(CompiledRule.reasons(least), nearest.nearest, digest());
  }
}

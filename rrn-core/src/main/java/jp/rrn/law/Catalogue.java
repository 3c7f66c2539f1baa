package jp.rrn.law;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The lawful uses somebody answers under. Immutable, safe for concurrent use.
 *
 * <p>What no rule covers is denied; one rule must cover a request as a whole, two never add up. A
 * decision looks only at the rules of the recipient and affair, so it costs the same however large
 * the catalogue is.
 */
public final class Catalogue {
  /** The catalogue without a rule: it denies everything. */
  public static final Catalogue EMPTY = of(List.of());

  private static final Decision NO_LEGAL_BASIS =
      new Decision.Deny(Set.of(DenyReason.NO_LEGAL_BASIS), Optional.empty());

  private record Key(String organ, Affair affair) {}

  private final ImmutableSortedMap<String, UseRule> rules;
  private final ImmutableListMultimap<Key, UseRule> index;

  private Catalogue(ImmutableSortedMap<String, UseRule> rules) {
    this.rules = rules;
    ImmutableListMultimap.Builder<Key, UseRule> builder = ImmutableListMultimap.builder();
    rules.values().forEach(rule -> builder.put(new Key(rule.recipient(), rule.affair()), rule));
    this.index = builder.build();
  }

  /**
   * Returns the catalogue with these rules, in whatever order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Catalogue of(Collection<UseRule> rules) {
    ImmutableSortedMap.Builder<String, UseRule> builder = ImmutableSortedMap.naturalOrder();
    rules.forEach(rule -> builder.put(rule.id(), rule));
    return new Catalogue(builder.buildOrThrow());
  }

  /**
   * Returns this catalogue and the other's rules: how a host adds its ordinances.
   *
   * @throws IllegalArgumentException if both have a rule with the same id
   */
  public Catalogue plus(Catalogue other) {
    List<UseRule> all = new ArrayList<>(rules());
    all.addAll(other.rules());
    return of(all);
  }

  /** Returns the rules by id. */
  public List<UseRule> rules() {
    return rules.values().asList();
  }

  /** Returns the rule with this id. */
  public Optional<UseRule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * Returns whether this request is lawful, and under which rule; among several the first by id.
   */
  public Decision decide(UseRequest request) {
    UseRule nearest = null;
    Set<DenyReason> least = Set.of();
    for (UseRule rule : index.get(new Key(request.recipient().organ(), request.affair()))) {
      Set<DenyReason> missing = missing(rule, request);
      if (missing.isEmpty()) {
        return new Decision.Permit(rule, request.items());
      }
      if (nearest == null || distance(missing) < distance(least)) {
        nearest = rule;
        least = missing;
      }
    }
    return nearest == null ? NO_LEGAL_BASIS : new Decision.Deny(least, Optional.of(nearest));
  }

  /** Without the area, so that what is told of the nearest rule says nothing about the record. */
  private static int distance(Set<DenyReason> missing) {
    return missing.contains(DenyReason.OUTSIDE_AREA) ? missing.size() - 1 : missing.size();
  }

  private static Set<DenyReason> missing(UseRule rule, UseRequest request) {
    Set<DenyReason> missing = EnumSet.noneOf(DenyReason.class);
    Article article = rule.basis().article();
    if (request.on().isBefore(rule.from()) || !request.on().isBefore(rule.to())) {
      missing.add(DenyReason.NOT_IN_FORCE);
    }
    if (request.giver() != article.giver()) {
      missing.add(DenyReason.WRONG_GIVER);
    }
    if (!reaches(article.area(), request)) {
      missing.add(DenyReason.OUTSIDE_AREA);
    }
    if (request.items().contains(Item.RESIDENCE_CODE)) {
      missing.add(DenyReason.RESIDENCE_CODE_NEVER);
    }
    if (request.items().contains(Item.MY_NUMBER)
        && !article.items(rule.myNumber()).contains(Item.MY_NUMBER)) {
      missing.add(DenyReason.MY_NUMBER_NOT_ALLOWED);
    }
    return missing;
  }

  /** A recipient without a prefecture is inside none and outside none. */
  private static boolean reaches(Article.Area area, UseRequest request) {
    Optional<Boolean> inside =
        request.recipient().prefecture().map(request.notifyingPrefecture()::equals);
    return switch (area) {
      case NATIONWIDE -> true;
      case OWN_PREFECTURE -> inside.orElse(false);
      case OTHER_PREFECTURE -> !inside.orElse(true);
    };
  }
}

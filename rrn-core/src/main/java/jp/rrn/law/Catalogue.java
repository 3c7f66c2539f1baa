package jp.rrn.law;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lawful uses somebody answers under. Immutable, safe for concurrent use.
 *
 * <p>What no rule covers is refused; one rule must cover a request as a whole, two never add up. A
 * decision looks only at the rules of the recipient and affair, so it costs the same however large
 * the catalogue is.
 *
 * <p>A decision rests on what was known when it was asked for: what came to be known later changes
 * neither the decision nor the digest it names.
 */
public final class Catalogue {
  /** The catalogue without a rule: it refuses everything. */
  public static final Catalogue EMPTY = of(List.of());

  /**
   * What is known from a moment on, until the next one; put in order when it is first asked for.
   */
  private final class Epoch {
    private final Instant from;
    private volatile @Nullable RuleIndex index;

    Epoch(Instant from) {
      this.from = from;
    }

    RuleIndex index() {
      RuleIndex made = index;
      if (made == null) {
        made = indexAsKnownAt(from);
        index = made;
      }
      return made;
    }
  }

  private final ImmutableSortedMap<String, UseRule> rules;
  private final RuleIndex before = new RuleIndex(ImmutableSortedMap.of());
  private final Epoch[] newestFirst;

  private Catalogue(ImmutableSortedMap<String, UseRule> rules) {
    this.rules = rules;
    this.newestFirst =
        moments(rules.values()).descendingSet().stream().map(Epoch::new).toArray(Epoch[]::new);
  }

  /**
   * Returns the catalogue with these rules, in whatever order.
   *
   * @throws IllegalArgumentException if two have the same id, two texts of an instrument are in
   *     force on one day, or things of an instrument that have the same id differ
   */
  public static Catalogue of(Collection<UseRule> rules) {
    NavigableMap<String, UseRule> byId = new TreeMap<>();
    for (UseRule rule : rules) {
      if (byId.putIfAbsent(rule.id(), rule) != null) {
        throw new IllegalArgumentException("id: " + rule.id() + " is repeated");
      }
    }
    ImmutableSortedMap<String, UseRule> sorted = ImmutableSortedMap.copyOf(byId);
    Consistency.check(sorted.values());
    return new Catalogue(sorted);
  }

  /**
   * Returns this catalogue and the other's rules: how a host adds its ordinances.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public Catalogue plus(Catalogue other) {
    List<UseRule> all = new ArrayList<>(rules());
    all.addAll(other.rules());
    return of(all);
  }

  /** Returns the rules by id, whenever they came to be known. */
  public List<UseRule> rules() {
    return rules.values().asList();
  }

  /** Returns the rule with this id. */
  public Optional<UseRule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * Returns the SHA-256 digest of the canonical form of what was known at this moment, as 64
   * hexadecimal digits. Equal catalogues have equal digests, whatever their files looked like.
   */
  public String digestAsKnownAt(Instant known) {
    return knownAt(known).digest();
  }

  /**
   * Returns the digest of the canonical form of the whole, whenever it came to be known: that of
   * its file, if it has one.
   */
  public String digest() {
    return CanonicalForm.digest(rules.values());
  }

  /** Returns the catalogue as it was known at this moment. */
  public Catalogue asKnownAt(Instant known) {
    return new Catalogue(knownAt(known).rules);
  }

  /**
   * Returns whether this request is lawful, and under which rule; among several the first by id.
   * The day's law counts, as it was known when it was asked.
   */
  public Decision decide(UseRequest request) {
    return decideAsOf(request, request.moment().on(), request.moment().at());
  }

  /** Returns what is decided by the law of another day, as it was known at another moment. */
  public Decision decideAsOf(UseRequest request, LocalDate day, Instant known) {
    return knownAt(known).decide(request, day);
  }

  /**
   * Returns how this decision came about: for a permit the steps of its rule, for a refusal up to
   * three nearest rules. Costs more than a decision; the same arguments give the same answer.
   *
   * @throws IllegalArgumentException if the decision was made by another catalogue
   */
  public Explanation explain(UseRequest request, Decision decision) {
    RuleIndex index = knownAt(request.moment().at());
    if (!index.digest().equals(decision.catalogue())) {
      throw new IllegalArgumentException("decision: was made by another catalogue");
    }
    return Explainer.explain(index, request, decision);
  }

  /** Returns every rule that names the recipient or the affair, by id, with all its steps. */
  public List<RuleTrace> trace(UseRequest request) {
    return Explainer.trace(knownAt(request.moment().at()), request);
  }

  private RuleIndex knownAt(Instant known) {
    for (Epoch epoch : newestFirst) {
      if (!known.isBefore(epoch.from)) {
        return epoch.index();
      }
    }
    return before;
  }

  private RuleIndex indexAsKnownAt(Instant known) {
    ImmutableSortedMap.Builder<String, UseRule> builder = ImmutableSortedMap.naturalOrder();
    rules
        .values()
        .forEach(rule -> rule.asKnownAt(known).ifPresent(then -> builder.put(then.id(), then)));
    return new RuleIndex(builder.buildOrThrow());
  }

  /** Returns when something of these rules came to be known. */
  static NavigableSet<Instant> moments(Collection<UseRule> rules) {
    NavigableSet<Instant> moments = new TreeSet<>();
    for (UseRule rule : rules) {
      moments.add(rule.version().knownFrom());
      if (!rule.version().endKnownFrom().equals(Instant.MIN)) {
        moments.add(rule.version().endKnownFrom());
      }
    }
    return moments;
  }

  /** Two are equal if they have the same rules. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Catalogue that && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return "Catalogue[" + rules.size() + " rules]";
  }
}

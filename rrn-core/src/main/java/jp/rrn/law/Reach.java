package jp.rrn.law;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;

/**
 * Whom a rule reaches, and how many at once.
 *
 * @param area whose records
 * @param targets whether persons are asked about, or everybody of an area
 * @param consentNeeded whether each person must have agreed
 * @param personsMax the most persons one request is about
 * @param searches which searches it allows, and how many candidates each may bring
 */
public record Reach(
    Area area,
    Set<Target.Kind> targets,
    boolean consentNeeded,
    int personsMax,
    Map<SearchKind, Integer> searches) {
  /** Copies the collections. */
  public Reach {
    targets = Sets.immutableEnumSet(targets);
    ImmutableMap<SearchKind, Integer> copy = Maps.immutableEnumMap(searches);
    searches = copy;
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("targets must not be empty");
    }
    if (personsMax < 1) {
      throw new IllegalArgumentException("personsMax must be at least 1");
    }
    if (copy.values().stream().anyMatch(max -> max < 1)) {
      throw new IllegalArgumentException("searches must allow at least one candidate");
    }
  }

  /** Returns a reach of one person at a time, by key. */
  public static Reach onePerson(Area area) {
    return new Reach(area, Set.of(Target.Kind.PERSONS), false, 1, Map.of());
  }

  /** Returns the same reach for at most so many persons at once. */
  public Reach withPersonsMax(int most) {
    return new Reach(area, targets, consentNeeded, most, searches);
  }
}

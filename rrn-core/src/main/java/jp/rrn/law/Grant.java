package jp.rrn.law;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * What a rule gives.
 *
 * @param items which items by which method; a method that is not there is not allowed
 * @param conditions further items, while a second law is in force; in the order of those laws' ids
 * @param mediumOnRequestOnly whether a medium is used only if specially requested (各条2項)
 * @param viaGovernor whether it goes through the governor of the recipient's prefecture
 */
public record Grant(
    Map<Method, Set<Item>> items,
    List<Condition> conditions,
    boolean mediumOnRequestOnly,
    boolean viaGovernor) {
  /** Copies the collections. */
  public Grant {
    ImmutableMap<Method, Set<Item>> copy =
        Maps.immutableEnumMap(Maps.transformValues(items, Sets::immutableEnumSet));
    items = copy;
    conditions =
        conditions.stream()
            .sorted(Comparator.comparing(condition -> condition.under().id()))
            .toList();
    if (conditions.stream().map(Condition::under).distinct().count() < conditions.size()) {
      throw new IllegalArgumentException("conditions must name each second law once");
    }
    if (copy.isEmpty() || copy.values().stream().anyMatch(Set::isEmpty)) {
      throw new IllegalArgumentException("items must name a method, and an item for each");
    }
    if (mediumOnRequestOnly && !copy.containsKey(Method.BULK_MEDIUM)) {
      throw new IllegalArgumentException("mediumOnRequest must go with BULK_MEDIUM");
    }
  }

  /** Returns a grant of the same items by every method. */
  public static Grant byEveryMethod(Set<Item> items, Condition... conditions) {
    return new Grant(
        Map.of(Method.IMMEDIATE, items, Method.BULK_ONLINE, items, Method.BULK_MEDIUM, items),
        List.of(conditions),
        false,
        false);
  }

  /** Returns the same, by way of the governor of the recipient's prefecture. */
  public Grant viaGovernors() {
    return new Grant(items, conditions, mediumOnRequestOnly, true);
  }

  /** Returns the items it gives by this method on this day. */
  public Set<Item> itemsOn(Method method, LocalDate day) {
    if (!items.containsKey(method)) {
      return Set.of();
    }
    Set<Item> given = EnumSet.copyOf(items.getOrDefault(method, Set.of()));
    conditions.stream()
        .filter(condition -> condition.under().isInForceOn(day))
        .forEach(condition -> given.addAll(condition.items()));
    return given;
  }
}

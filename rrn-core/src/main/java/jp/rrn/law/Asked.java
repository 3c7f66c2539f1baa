package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Objects;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * What is asked for, and how.
 *
 * @param items which items, at least one
 * @param method how they are handed over
 * @param route which way they take
 * @param speciallyRequested whether this method was specially requested (各条2項)
 * @param access by key, or by a search
 */
public record Asked(
    Set<Item> items, Method method, Route route, boolean speciallyRequested, Access access) {
  /** Copies the set. */
  public Asked {
    items = Sets.immutableEnumSet(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty");
    }
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(access, "access");
  }

  /** Returns the usual: at once, straight, by key. */
  public static Asked atOnce(Set<Item> items) {
    return new Asked(items, Method.IMMEDIATE, Route.DIRECT, false, Access.BY_KEY);
  }

  /** Returns the same for other items. */
  public Asked withItems(Set<Item> other) {
    return new Asked(other, method, route, speciallyRequested, access);
  }

  /** Returns the same by another method. */
  public Asked withMethod(Method other) {
    return new Asked(items, other, route, speciallyRequested, access);
  }

  /** Returns the same another way. */
  public Asked withRoute(Route other) {
    return new Asked(items, method, other, speciallyRequested, access);
  }

  /** Returns the same by another access. */
  public Asked withAccess(Access other) {
    return new Asked(items, method, route, speciallyRequested, other);
  }

  /** Returns the same, specially requested. */
  public Asked whenSpeciallyRequested() {
    return new Asked(items, method, route, true, access);
  }
}

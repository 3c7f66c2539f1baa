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
 * @param questions one for each item that is derived, and no other
 */
public record Asked(
    Set<Item> items,
    Method method,
    Route route,
    boolean speciallyRequested,
    Access access,
    Questions questions) {
  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if there is no item, or a derived item without its question,
   *     or a question without its item
   */
  public Asked {
    items = Sets.immutableEnumSet(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty");
    }
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(access, "access");
    questions.check(items);
  }

  /** Asks for items of which none is derived. */
  public Asked(
      Set<Item> items, Method method, Route route, boolean speciallyRequested, Access access) {
    this(items, method, route, speciallyRequested, access, Questions.NONE);
  }

  /** Returns the usual: at once, straight, by key. */
  public static Asked atOnce(Set<Item> items) {
    return new Asked(items, Method.IMMEDIATE, Route.DIRECT, false, Access.BY_KEY);
  }

  /** Returns the same for other items, with the questions that are for them. */
  public Asked withItems(Set<Item> other) {
    return withItems(other, questions.about(other));
  }

  /** Returns the same for other items and with other questions. */
  public Asked withItems(Set<Item> other, Questions asking) {
    return new Asked(other, method, route, speciallyRequested, access, asking);
  }

  /** Returns the same by another method. */
  public Asked withMethod(Method other) {
    return new Asked(items, other, route, speciallyRequested, access, questions);
  }

  /** Returns the same another way. */
  public Asked withRoute(Route other) {
    return new Asked(items, method, other, speciallyRequested, access, questions);
  }

  /** Returns the same by another access. */
  public Asked withAccess(Access other) {
    return new Asked(items, method, route, speciallyRequested, other, questions);
  }

  /** Returns the same, specially requested. */
  public Asked whenSpeciallyRequested() {
    return new Asked(items, method, route, true, access, questions);
  }
}

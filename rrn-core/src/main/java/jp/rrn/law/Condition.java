package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * Items that a rule gives only while a second law is in force.
 *
 * @param items which, by every method of the rule
 * @param under the second law
 */
public record Condition(Set<Item> items, Reference under) {
  /** Copies the set. */
  public Condition {
    items = Sets.immutableEnumSet(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty");
    }
  }
}

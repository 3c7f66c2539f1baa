package jp.rrn.operator;

import com.google.common.collect.Sets;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * What an operator wants to do now. Without a reason it cannot be built, so nobody looks anything
 * up without one.
 *
 * @param operator who
 * @param operation what
 * @param items the items he wants to see
 * @param reason why
 */
public record Access(Operator operator, Operation operation, Set<Item> items, Reason reason) {
  /** Copies the set. */
  public Access {
    items = Sets.immutableEnumSet(items);
  }
}

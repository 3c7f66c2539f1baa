package jp.rrn.operator;

import com.google.common.collect.Sets;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * What those who have it may do, and what they see of a record: an item that is not in it is hidden
 * on every screen and paper.
 *
 * @param name of the role, not of a person
 * @param may what they may do
 * @param shown the items they see
 */
public record Role(String name, Set<Operation> may, Set<Item> shown) {
  private static final int NAME_MAX = 64;

  /** Checks the name and copies the sets. */
  public Role {
    if (name.isBlank() || name.length() > NAME_MAX) {
      throw new IllegalArgumentException("name must have 1 to " + NAME_MAX + " characters");
    }
    may = Sets.immutableEnumSet(may);
    shown = Sets.immutableEnumSet(shown);
  }

  /** Returns which of these items they see. */
  public Set<Item> visible(Set<Item> items) {
    return Sets.immutableEnumSet(Sets.intersection(shown, items));
  }
}

package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Set;
import jp.rrn.record.Item;

/** How a recipient says whom it asks about: two rights, the second by far the greater one. */
public sealed interface Access {
  /** By a number or code the recipient has already. */
  record ByKey() implements Access {}

  /**
   * By some items of the record: who else they may fit is found out as well.
   *
   * @param given the items given, at least one
   */
  record Search(Set<Item> given) implements Access {
    /** Copies the set. */
    public Search {
      given = Sets.immutableEnumSet(given);
      if (given.isEmpty() || !Item.recorded().containsAll(given)) {
        throw new IllegalArgumentException("given must be items of a record, at least one");
      }
    }

    /** Returns its kind. */
    public SearchKind kind() {
      return SearchKind.of(given);
    }
  }

  /** By key. */
  Access BY_KEY = new ByKey();
}

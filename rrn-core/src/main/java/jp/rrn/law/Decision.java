package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/** The answer to a {@link UseRequest}: a value that can be kept and checked again. */
public sealed interface Decision {
  /**
   * Every item asked for may be given, under one rule.
   *
   * @param rule the rule
   * @param items the items asked for
   */
  record Permit(UseRule rule, Set<Item> items) implements Decision {
    /** Copies the set. */
    public Permit {
      items = Sets.immutableEnumSet(items);
    }
  }

  /**
   * Nothing may be given.
   *
   * @param reasons what the nearest rule lacks; {@link DenyReason#NO_LEGAL_BASIS} alone if there is
   *     none
   * @param nearest the rule that lacks least, the area not counted; of several the first by id
   */
  record Deny(Set<DenyReason> reasons, Optional<UseRule> nearest) implements Decision {
    /** Copies the set. */
    public Deny {
      reasons = Sets.immutableEnumSet(reasons);
    }
  }
}

package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The answer to a {@link UseRequest}: a small value that can be kept and made again years later
 * from the request and the catalogue with this digest. {@link Catalogue#explain} tells the rest.
 */
public sealed interface Decision {
  /** Returns the digest of the catalogue that decided, as it was known then. */
  String catalogue();

  /**
   * Every item asked for may be given, under one rule.
   *
   * @param basis the rule
   * @param items the items asked for
   * @param obligations what follows
   * @param catalogue digest of the catalogue
   */
  record Permit(BasisRef basis, Set<Item> items, Set<Obligation> obligations, String catalogue)
      implements Decision {
    /** Copies the sets. */
    public Permit {
      items = Sets.immutableEnumSet(items);
      obligations = Sets.immutableEnumSet(obligations);
    }
  }

  /**
   * Nothing may be given.
   *
   * @param reasons what the nearest rule lacks; {@link Reason#NO_LEGAL_BASIS} alone if there is
   *     none
   * @param nearest the rule that lacks least, the area not counted; of several the first by id
   * @param catalogue digest of the catalogue
   */
  record Refuse(Set<Reason> reasons, Optional<BasisRef> nearest, String catalogue)
      implements Decision {
    /** Copies the set. */
    public Refuse {
      reasons = Sets.immutableEnumSet(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must not be empty");
      }
    }
  }

  /**
   * Nothing is given now; somebody has to look at it.
   *
   * @param reasons why
   * @param basis the rule that would permit it
   * @param catalogue digest of the catalogue
   */
  record Refer(Set<Reason> reasons, BasisRef basis, String catalogue) implements Decision {
    /** Copies the set. */
    public Refer {
      reasons = Sets.immutableEnumSet(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must not be empty");
      }
    }
  }
}

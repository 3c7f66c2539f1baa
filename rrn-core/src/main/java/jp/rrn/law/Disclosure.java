package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;

/**
 * What a recipient may be told of a decision. It says neither where somebody lives nor that a
 * support measure stands.
 */
public sealed interface Disclosure {
  /**
   * It is permitted.
   *
   * @param decision the permit
   */
  record Permitted(Decision.Permit decision) implements Disclosure {}

  /**
   * The law does not allow it, whatever the record says.
   *
   * @param reasons what is missing, neither {@link Reason#OUTSIDE_AREA} nor a measure
   * @param nearest the recipient's own rule that lacks least; empty while provision is stopped
   */
  record Refused(Set<Reason> reasons, Optional<BasisRef> nearest) implements Disclosure {
    /** Copies the set. */
    public Refused {
      reasons = Sets.immutableEnumSet(reasons);
    }
  }

  /** Nothing is found among those the recipient may ask about. */
  record NothingFound() implements Disclosure {}

  /** Somebody looks at it and answers otherwise. */
  record Referred() implements Disclosure {}

  /** Returns what may be told of this decision. */
  static Disclosure of(Decision decision) {
    if (decision instanceof Decision.Permit permit) {
      return new Permitted(permit);
    }
    if (decision instanceof Decision.Refer) {
      return new Referred();
    }
    Decision.Refuse refuse = (Decision.Refuse) decision;
    Set<Reason> told =
        Sets.filter(
            refuse.reasons(),
            reason -> reason != Reason.OUTSIDE_AREA && reason != Reason.SUPPORT_MEASURE);
    if (told.isEmpty()) {
      return new NothingFound();
    }
    // Which rule is nearest depends on where the persons live, and a stop refuses them all.
    boolean stopped = told.contains(Reason.PROVISION_STOPPED);
    return new Refused(told, stopped ? Optional.empty() : refuse.nearest());
  }
}

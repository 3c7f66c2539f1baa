package jp.rrn.law;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * Requests that one catalogue permits and another refuses: all those that are of this use, and
 * within it on every axis.
 *
 * @param recipient the organ that asks
 * @param affair for what
 * @param giver who is asked
 * @param when on which days, and asked at which moments
 * @param about about whom
 * @param asking for what, and how
 * @param permittedByFirst whether the first catalogue permits them, else the second does
 * @param witness one of them
 */
public record ChangedBox(
    String recipient,
    Affair affair,
    Giver giver,
    When when,
    About about,
    Asking asking,
    boolean permittedByFirst,
    UseRequest witness) {
  /**
   * Days and moments.
   *
   * @param from the first day whose law counts
   * @param to the day after the last, {@link LocalDate#MAX} if there is none
   * @param knownFrom the first moment of asking
   * @param knownTo the first that is no longer one; empty if it stays so
   */
  public record When(LocalDate from, LocalDate to, Instant knownFrom, Optional<Instant> knownTo) {
    boolean contains(Moment moment) {
      return !moment.on().isBefore(from)
          && moment.on().isBefore(to)
          && !moment.at().isBefore(knownFrom)
          && knownTo.filter(end -> !moment.at().isBefore(end)).isEmpty();
    }
  }

  /**
   * Persons and places.
   *
   * @param personsMin the fewest persons
   * @param personsMax the most
   * @param consented whether they agreed, or both
   * @param targets kinds of targets
   * @param ways where recipient and record lie, and which way the answer takes
   */
  public record About(
      int personsMin,
      int personsMax,
      Set<Boolean> consented,
      Set<Target.Kind> targets,
      Set<Way> ways) {
    /** Copies the sets. */
    public About {
      consented = ImmutableSet.copyOf(consented);
      targets = Sets.immutableEnumSet(targets);
      ways = Sets.immutableEnumSet(ways);
    }

    boolean contains(UseRequest request) {
      Target target = request.target();
      return personsMin <= target.persons()
          && target.persons() <= personsMax
          && consented.contains(target.consented())
          && targets.contains(target.kind())
          && Way.of(request).filter(ways::contains).isPresent();
    }
  }

  /**
   * Items, and how they are asked for.
   *
   * @param handovers how they are handed over
   * @param accesses by key, or by which searches
   * @param within items that may be asked for together: what is asked for is within one of these
   * @param beyond what is asked for is within none of these
   */
  public record Asking(
      Set<Handover> handovers,
      Set<AccessKind> accesses,
      Set<Set<Item>> within,
      Set<Set<Item>> beyond) {
    /** Copies the sets. */
    public Asking {
      handovers = Sets.immutableEnumSet(handovers);
      accesses = Sets.immutableEnumSet(accesses);
      within = copies(within);
      beyond = copies(beyond);
    }

    private static Set<Set<Item>> copies(Set<Set<Item>> sets) {
      return sets.stream()
          .<Set<Item>>map(Sets::immutableEnumSet)
          .collect(ImmutableSet.toImmutableSet());
    }

    boolean contains(Asked asked) {
      return handovers.contains(Handover.of(asked))
          && accesses.contains(AccessKind.of(asked.access()))
          && within.stream().anyMatch(most -> most.containsAll(asked.items()))
          && beyond.stream().noneMatch(most -> most.containsAll(asked.items()));
    }
  }

  /** Returns whether the request is one of them. */
  public boolean contains(UseRequest request) {
    return recipient.equals(request.recipient().organ())
        && affair.equals(request.affair())
        && giver == request.giver()
        && when.contains(request.moment())
        && about.contains(request)
        && asking.contains(request.asked());
  }

  /** Returns the same seen from the second catalogue. */
  public ChangedBox mirrored() {
    return new ChangedBox(
        recipient, affair, giver, when, about, asking, !permittedByFirst, witness);
  }
}

package jp.rrn.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An organ that a rule names as a recipient, there on days of [from, to).
 *
 * @param name in the words of the law
 * @param from the first day, {@link LocalDate#MIN} if it does not matter
 * @param to the day after the last, {@link LocalDate#MAX} if none is known
 * @param successor who takes its place in every rule from {@code to} on
 */
public record Organ(String name, LocalDate from, LocalDate to, Optional<Organ> successor) {
  /** The most organs of a line: whoever walks along it, or compares two, comes to an end. */
  public static final int LINE_MAX = 100;

  /** Checks the interval and the line of successors. */
  public Organ {
    Texts.require("organ", name);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to must be after from");
    }
    if (successor.isPresent() && to.equals(LocalDate.MAX)) {
      throw new IllegalArgumentException("successor must come after an end");
    }
    Set<String> names = new HashSet<>(Set.of(name));
    for (Optional<Organ> next = successor; next.isPresent(); next = next.get().successor()) {
      if (!names.add(next.get().name())) {
        throw new IllegalArgumentException("successor must not be an organ that went before");
      }
      if (names.size() > LINE_MAX) {
        throw new IllegalArgumentException(
            "successor must not begin a line of more than " + LINE_MAX + " organs");
      }
      if (!next.get().to().isAfter(to)) {
        throw new IllegalArgumentException("successor must last longer");
      }
    }
  }

  /** Returns an organ that is always there. */
  public static Organ of(String name) {
    return new Organ(name, LocalDate.MIN, LocalDate.MAX, Optional.empty());
  }
}

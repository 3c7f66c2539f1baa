package jp.rrn.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of which a place remembers something else than the commands would have left there.
 *
 * @param place where
 * @param field what
 * @param kind how it differs, and so what to do
 */
public record Disagreement(Place place, CardField field, Kind kind) {
  /** How a place differs. */
  public enum Kind {
    /** A command has not reached it yet. Resume the commands. */
    UNFINISHED,
    /** It had answered that a command is done, and does not remember it. Send it again. */
    FORGOTTEN,
    /** It remembers a command that is not in the journal. Find that out before writing any more. */
    UNKNOWN_HERE,
    /** It remembers something else of the same command. Suspend the card and issue another. */
    CONTRADICTION
  }

  /**
   * Returns where places differ from what was begun; empty if all is as it should be.
   *
   * @param commands what was begun
   * @param read what each place remembers; a place that could not be read is left out
   */
  public static List<Disagreement> find(CardCommands commands, Map<Place, CardCopy> read) {
    List<Disagreement> found = new ArrayList<>();
    for (Place place : Place.values()) {
      CardCopy copy = read.get(place);
      if (copy != null) {
        found.addAll(find(commands, place, copy));
      }
    }
    return List.copyOf(found);
  }

  private static List<Disagreement> find(CardCommands commands, Place place, CardCopy copy) {
    CardCopy expected = commands.expected(place);
    Set<CardField> fields = EnumSet.noneOf(CardField.class);
    fields.addAll(expected.stamps().keySet());
    fields.addAll(copy.stamps().keySet());
    List<Disagreement> found = new ArrayList<>();
    for (CardField field : fields) {
      kind(commands, place, expected.find(field), copy.find(field))
          .ifPresent(kind -> found.add(new Disagreement(place, field, kind)));
    }
    return found;
  }

  private static Optional<Kind> kind(
      CardCommands commands,
      Place place,
      Optional<CardCopy.Stamp> expected,
      Optional<CardCopy.Stamp> held) {
    if (expected.equals(held)) {
      return Optional.empty();
    }
    int due = expected.map(CardCopy.Stamp::number).orElse(0);
    int has = held.map(CardCopy.Stamp::number).orElse(0);
    if (has > due) {
      return Optional.of(Kind.UNKNOWN_HERE);
    }
    if (has == due) {
      return Optional.of(Kind.CONTRADICTION);
    }
    boolean unfinished =
        commands.unfinished().stream()
            .anyMatch(c -> c.number() == due && commands.remaining(c).contains(place));
    return Optional.of(unfinished ? Kind.UNFINISHED : Kind.FORGOTTEN);
  }
}

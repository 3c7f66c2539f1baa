package jp.rrn.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.MessageId;

/**
 * The commands of one card: which were begun, and what has still to reach which place. Immutable.
 */
public final class CardCommands {
  private final List<CardCommand> begun;
  private final Set<CardFact.Done> done;

  private CardCommands(List<CardCommand> begun, Set<CardFact.Done> done) {
    this.begun = begun;
    this.done = done;
  }

  /** Returns the commands that these facts tell of, in their order. */
  public static CardCommands of(List<CardFact> facts) {
    List<CardCommand> begun = new ArrayList<>();
    Set<CardFact.Done> done = new HashSet<>();
    for (CardFact fact : facts) {
      if (fact instanceof CardFact.Begun command) {
        begun.add(command.command());
      } else if (fact instanceof CardFact.Done step) {
        done.add(step);
      }
    }
    return new CardCommands(List.copyOf(begun), Set.copyOf(done));
  }

  /** Returns every command, in the order they were begun. */
  public List<CardCommand> begun() {
    return begun;
  }

  /** Returns the command with this id; empty if none was begun. */
  public Optional<CardCommand> find(MessageId id) {
    return begun.stream().filter(command -> command.id().equals(id)).findFirst();
  }

  /** Returns the commands that have not reached every place, in the order they were begun. */
  public List<CardCommand> unfinished() {
    return begun.stream().filter(command -> !remaining(command).isEmpty()).toList();
  }

  /** Returns the places a command has still to reach, in order. */
  public List<Place> remaining(CardCommand command) {
    return command.operation().places().stream()
        .filter(place -> !done.contains(new CardFact.Done(command.number(), place)))
        .toList();
  }

  /** Returns the commands that reach a place, in the order they were begun. */
  public List<CardCommand> reaching(Place place) {
    return begun.stream().filter(command -> command.operation().places().contains(place)).toList();
  }

  /** Returns what a place remembers when every command has reached it. */
  public CardCopy expected(Place place) {
    CardCopy copy = CardCopy.EMPTY;
    for (CardCommand command : reaching(place)) {
      copy = copy.after(command);
    }
    return copy;
  }
}

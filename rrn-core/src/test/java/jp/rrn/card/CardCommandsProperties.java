package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.rrn.history.MessageId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * State held three ways: a command cut anywhere and resumed, also twice, leaves the same in all
 * three. The model is a command that nothing ever cut.
 */
class CardCommandsProperties {
  private static final CardId CARD = new CardId("CARD-1");

  /** The three places, and what is written down of them; a crash forgets nothing of either. */
  private static final class World {
    private final Map<Place, CardCopy> places = new EnumMap<>(Place.class);
    private final List<CardFact> facts = new ArrayList<>();

    void begin(CardCommand command) {
      facts.add(new CardFact.Begun(command));
    }

    /**
     * Carries on what is unfinished, and is cut after so many effects, before or after the mark.
     */
    void resume(int effects, boolean marksTheLast) {
      int left = effects;
      for (CardCommand command : CardCommands.of(facts).unfinished()) {
        for (Place place : CardCommands.of(facts).remaining(command)) {
          if (left == 0) {
            return;
          }
          left--;
          deliver(command, place);
          if (left > 0 || marksTheLast) {
            facts.add(new CardFact.Done(command.number(), place));
          }
        }
      }
    }

    void deliver(CardCommand command, Place place) {
      places.merge(place, CardCopy.EMPTY.after(command), (held, first) -> held.after(command));
    }

    CardCommands commands() {
      return CardCommands.of(facts);
    }
  }

  private static CardCommand command(int number, CardOperation operation) {
    return new CardCommand(
        new MessageId(2, number), CARD, number, operation, operation.name() + number);
  }

  private static Map<Place, CardCopy> uncut(List<CardCommand> commands) {
    World world = new World();
    commands.forEach(world::begin);
    world.resume(Integer.MAX_VALUE, true);
    return world.places;
  }

  /** Brute force: every operation, cut at every step, before and after the mark, resumed twice. */
  @Property
  void aCommandCutAtAnyStepAndResumedLeavesTheSameInAllThree(
      @ForAll CardOperation operation,
      @ForAll @IntRange(max = 3) int first,
      @ForAll @IntRange(max = 3) int second,
      @ForAll boolean marksTheLast) {
    CardCommand command = command(1, operation);
    World world = new World();
    world.begin(command);
    world.resume(first, marksTheLast);
    world.resume(second, marksTheLast);
    world.resume(Integer.MAX_VALUE, true);
    world.resume(Integer.MAX_VALUE, true);

    assertThat(world.commands().unfinished()).isEmpty();
    assertThat(world.places).isEqualTo(uncut(List.of(command)));
    assertThat(Disagreement.find(world.commands(), world.places)).isEmpty();
  }

  /** A line that repeats, delays and turns the order round. */
  @Property(tries = 500)
  void manyCommandsInAnyOrderAndHoweverOftenLeaveTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardCommand> commands = commands(random);
    List<Runnable> deliveries = new ArrayList<>();
    World world = new World();
    commands.forEach(world::begin);
    for (CardCommand command : commands) {
      for (Place place : command.operation().places()) {
        deliveries.addAll(
            Collections.nCopies(1 + random.nextInt(3), () -> world.deliver(command, place)));
      }
    }
    Collections.shuffle(deliveries, random);
    deliveries.forEach(Runnable::run);

    assertThat(world.places).isEqualTo(uncut(commands));
  }

  /** Every place that differs is found once, with the reason for which it differs. */
  @Property(tries = 500)
  void theThreeAreComparedFieldByField(@ForAll long seed) {
    Random random = new Random(seed);
    List<CardCommand> commands = commands(random);
    World world = new World();
    commands.forEach(world::begin);
    world.resume(random.nextInt(2 * commands.size() + 1), random.nextBoolean());

    Map<Place, CardCopy> read = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      read.put(place, world.places.getOrDefault(place, CardCopy.EMPTY));
    }
    List<Disagreement> found = Disagreement.find(world.commands(), read);
    List<Disagreement> plain = new ArrayList<>();
    for (Place place : Place.values()) {
      for (CardField field : CardField.values()) {
        CardCopy due = uncut(commands).getOrDefault(place, CardCopy.EMPTY);
        CardCopy held = world.places.getOrDefault(place, CardCopy.EMPTY);
        if (!due.find(field).equals(held.find(field))) {
          plain.add(new Disagreement(place, field, Disagreement.Kind.UNFINISHED));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(plain);
    world.resume(Integer.MAX_VALUE, true);
    assertThat(Disagreement.find(world.commands(), world.places)).isEmpty();
  }

  private static List<CardCommand> commands(Random random) {
    CardOperation[] operations = CardOperation.values();
    List<CardCommand> commands = new ArrayList<>();
    int size = 1 + random.nextInt(6);
    for (int number = 1; number <= size; number++) {
      commands.add(command(number, operations[random.nextInt(operations.length)]));
    }
    return commands;
  }
}

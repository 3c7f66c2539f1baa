package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.rrn.history.MessageId;
import org.junit.jupiter.api.Test;

/** What went wrong with the card system from January to May 2016, and what is said of it here. */
class CardSystem2016Test {
  private static final CardId CARD = new CardId("CARD-1");
  private static final CardCommand PREPARE = command(1, CardOperation.PREPARE, "PREPARED");
  private static final CardCommand FACE = command(2, CardOperation.UPDATE_FACE, "digest-2");

  private final List<CardFact> facts = new ArrayList<>();
  private final Map<Place, CardCopy> places = new EnumMap<>(Place.class);

  private static CardCommand command(int number, CardOperation operation, String value) {
    return new CardCommand(new MessageId(2, number), CARD, number, operation, value);
  }

  private void begun(CardCommand command) {
    facts.add(new CardFact.Begun(command));
  }

  private void reached(CardCommand command, Place place) {
    places.merge(place, CardCopy.EMPTY.after(command), (held, first) -> held.after(command));
  }

  private void answered(CardCommand command, Place place) {
    reached(command, place);
    facts.add(new CardFact.Done(command.number(), place));
  }

  private List<Disagreement> disagreements() {
    return Disagreement.find(CardCommands.of(facts), places);
  }

  /** The relay was lost after the chip was written: nobody else knew. */
  @Test
  void theRelayIsLostAfterTheChipWasWritten() {
    begun(PREPARE);
    answered(PREPARE, Place.CARD_SYSTEM);
    reached(PREPARE, Place.CHIP);
    places.put(Place.TERMINAL, CardCopy.EMPTY);

    assertThat(CardCommands.of(facts).remaining(PREPARE))
        .containsExactly(Place.CHIP, Place.TERMINAL);
    assertThat(disagreements())
        .containsExactly(
            new Disagreement(Place.TERMINAL, CardField.PHASE, Disagreement.Kind.UNFINISHED));

    CardCopy chip = places.get(Place.CHIP);
    answered(PREPARE, Place.CHIP);
    answered(PREPARE, Place.TERMINAL);

    assertThat(places.get(Place.CHIP)).isEqualTo(chip);
    assertThat(CardCommands.of(facts).unfinished()).isEmpty();
    assertThat(disagreements()).isEmpty();
  }

  /** The clerk pressed again: the command was done twice. */
  @Test
  void theCommandIsRepeated() {
    begun(PREPARE);
    PREPARE.operation().places().forEach(place -> answered(PREPARE, place));
    Map<Place, CardCopy> once = Map.copyOf(places);

    PREPARE.operation().places().forEach(place -> answered(PREPARE, place));

    assertThat(places).isEqualTo(once);
    assertThat(CardCommands.of(facts).unfinished()).isEmpty();
  }

  /** A late command arrives after a newer one. */
  @Test
  void anOlderCommandArrivesAfterANewerOne() {
    CardCommand newer = command(3, CardOperation.UPDATE_FACE, "digest-3");
    begun(PREPARE);
    begun(FACE);
    begun(newer);
    reached(newer, Place.CHIP);
    reached(FACE, Place.CHIP);

    assertThat(places.getOrDefault(Place.CHIP, CardCopy.EMPTY).find(CardField.FACE))
        .contains(new CardCopy.Stamp(3, "digest-3"));
  }

  /** The chip is ahead of what the journal knows: a journal restored from yesterday. */
  @Test
  void theChipKnowsOfACommandThatIsNotInTheJournal() {
    begun(PREPARE);
    PREPARE.operation().places().forEach(place -> answered(PREPARE, place));
    reached(FACE, Place.CHIP);

    assertThat(disagreements())
        .containsExactly(
            new Disagreement(Place.CHIP, CardField.FACE, Disagreement.Kind.UNKNOWN_HERE));
  }

  /** Chip and server hold something else of the same command. */
  @Test
  void theChipContradictsTheServer() {
    begun(PREPARE);
    begun(FACE);
    for (CardCommand command : List.of(PREPARE, FACE)) {
      command.operation().places().forEach(place -> answered(command, place));
    }
    places.put(
        Place.CHIP,
        CardCopy.EMPTY
            .after(PREPARE)
            .after(command(2, CardOperation.UPDATE_FACE, "something-else")));

    assertThat(disagreements())
        .containsExactly(
            new Disagreement(Place.CHIP, CardField.FACE, Disagreement.Kind.CONTRADICTION));
  }

  /** The server was restored from an old backup: it had answered, and has forgotten. */
  @Test
  void theServerHasForgottenWhatItAnswered() {
    begun(PREPARE);
    begun(FACE);
    for (CardCommand command : List.of(PREPARE, FACE)) {
      command.operation().places().forEach(place -> answered(command, place));
    }
    places.put(Place.CARD_SYSTEM, CardCopy.EMPTY.after(PREPARE));

    assertThat(disagreements())
        .containsExactly(
            new Disagreement(Place.CARD_SYSTEM, CardField.FACE, Disagreement.Kind.FORGOTTEN));
  }

  /** A lost card cannot be written: its suspension is complete without the chip. */
  @Test
  void aSuspensionDoesNotWaitForTheChip() {
    CardCommand suspend = command(2, CardOperation.SUSPEND, "SUSPENDED");
    begun(PREPARE);
    PREPARE.operation().places().forEach(place -> answered(PREPARE, place));
    begun(suspend);
    suspend.operation().places().forEach(place -> answered(suspend, place));

    assertThat(CardCommands.of(facts).unfinished()).isEmpty();
    assertThat(disagreements()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeReadIsNotJudged() {
    begun(PREPARE);

    assertThat(Disagreement.find(CardCommands.of(facts), Map.of())).isEmpty();
  }
}
